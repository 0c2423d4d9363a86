import { createRandom } from '@archipelago/numerics';
import { findNetwork } from '@archipelago/zoo';
import { describe, expect, it } from 'vitest';
import { compressionParameters } from './parameters';
import { compressionSpace } from './space';

const spaceOf = (name: string, skips = true) => compressionSpace(findNetwork(name).build({ classes: 100 }), { skips });

describe('compressionParameters', () => {
  it.each([
    ['resnet18-cifar', 64, 529],
    ['resnet34-cifar', 112, 1717],
  ])('of %s has %i variables to remove and shrink, %i with skips (2.4.3)', (name, choices, all) => {
    expect(compressionParameters(spaceOf(name, false)).dimensions).toHaveLength(choices);
    expect(compressionParameters(spaceOf(name)).dimensions).toHaveLength(all);
  });

  it.each(['resnet18-cifar', 'shufflenet-1x-g2-inserted'])('of %s decodes what it encodes, and its samples', (name) => {
    const space = spaceOf(name);
    const { encode, decode, sample, contains } = compressionParameters(space);
    const random = createRandom(name);
    for (let i = 0; i < 100; i++) {
      for (const action of [space.sample(random), sample(random)]) {
        expect(contains(action)).toBe(true);
        expect(decode(encode(action))).toEqual(action);
      }
    }
    expect(decode(encode(space.identity))).toEqual(space.identity);
  });

  it('samples each choice with probability 1/2 and shares uniformly', () => {
    const space = spaceOf('resnet18-cifar');
    const { sample } = compressionParameters(space);
    const random = createRandom('prior');
    const samples = Array.from({ length: 400 }, () => sample(random));
    const mean = (of: (action: (typeof samples)[number]) => number) =>
      samples.reduce((sum, action) => sum + of(action), 0) / samples.length;
    expect(mean(({ removed }) => removed.length / space.removable.length)).toBeCloseTo(1 / 2, 1);
    expect(mean(({ widths }) => widths.width512 / 512)).toBeCloseTo(1 / 2, 1);
    const open = ({ removed }: (typeof samples)[number]) =>
      space.pairs.filter(({ to }) => !removed.includes(to)).length;
    expect(mean((action) => action.skips.length / open(action))).toBeCloseTo(1 / 2, 1);
  });

  it('takes a share of 1, the end of the range, for the narrowest width, and layers that stay for what they are', () => {
    const space = spaceOf('resnet18-cifar', false);
    const { decode, dimensions } = compressionParameters(space);
    const { widths, removed } = decode(dimensions.map(() => 1));
    expect(Object.values(widths)).toEqual([1, 1, 1, 1]);
    expect(removed).toEqual(space.removable);
  });

  it('has no variables for operations that are off', () => {
    const teacher = findNetwork('vgg19-cifar').build();
    const shrinkage = compressionSpace(teacher, { removal: false, skips: false });
    expect(compressionParameters(shrinkage).dimensions).toHaveLength(4);
  });
});
