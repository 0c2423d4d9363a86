import { graphBuilder, type GraphBuilder, type Value } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { originsOf } from './origins';

/** Origins of the last layer's output, for a network built at a teacher's width 4 and a student's width 2. */
function origin(build: (g: GraphBuilder<'image'>, width: number) => Value): readonly number[] | undefined {
  const [teacher, student] = [4, 2].map((width) => {
    const g = graphBuilder({ image: [1, 2, 2] });
    return g.build(build(g, width));
  });
  return originsOf(teacher, student).at(-1)!.output;
}

const conv = (g: GraphBuilder<'image'>, outChannels: number, name: string) =>
  g.conv(g.input, { outChannels, kernel: 1, name });

describe('originsOf', () => {
  it('keeps the first channels of what makes channels', () => {
    expect(origin((g, width) => conv(g, width, 'a'))).toEqual([0, 1]);
  });

  it('follows norms, activations, pools and depthwise convolutions', () => {
    const found = origin((g, width) => {
      const pair = g.concat([conv(g, width, 'a'), conv(g, width, 'b')]);
      return g.maxPool(g.relu(g.batchNorm(g.depthwiseConv(pair, { kernel: 1 }))), { kernel: 2 });
    });
    expect(found).toEqual([0, 1, 4, 5]);
  });

  it('flattens [channels, 2, 2] channel by channel', () => {
    expect(origin((g, width) => g.flatten(g.concat([conv(g, width, 'a'), conv(g, width, 'b')])))).toEqual(
      [0, 1, 4, 5].flatMap((channel) => [0, 1, 2, 3].map((place) => 4 * channel + place)),
    );
  });

  it('shuffles as the teacher does: of 0 4 1 5 2 6 3 7 the places of 0, 4, 1 and 5', () => {
    const found = origin((g, width) =>
      g.channelShuffle(g.concat([conv(g, width, 'a'), conv(g, width, 'b')]), { groups: 2 }),
    );
    expect(found).toEqual([0, 1, 2, 3]);
    const mixed = origin((g, width) =>
      g.channelShuffle(g.concat([conv(g, 2, 'a'), conv(g, width, 'b')]), { groups: 2 }),
    );
    // Student 0 1 | 2 3 (teacher's 0 1 2 3), shuffled 0 2 1 3; the teacher has them at places 0, 4, 2 and 1.
    expect(mixed).toEqual([0, 4, 2, 1]);
  });

  it('does not know what a reshape to another size does', () => {
    expect(origin((g, width) => g.reshape(conv(g, width, 'a'), { shape: [2 * width, 2] }))).toBeUndefined();
  });
});
