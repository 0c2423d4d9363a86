import { graphBuilder } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { compressionSpace } from '../compression/space';
import { shrinkageStage } from './reinforce-shrinkage';

const g = graphBuilder({ image: [1, 4, 4] });
let x = g.input;
for (const outChannels of [10, 20, 40]) x = g.relu(g.conv(x, { outChannels, kernel: 3, padding: 1 }));
const space = compressionSpace(g.build(g.linear(g.globalAvgPool(x), { outFeatures: 2 })));
const { steps, retrace, draw } = shrinkageStage(space, 0.1);
const widths = { width10: 7, width20: 10, width40: 36 };

describe('shrinkageStage', () => {
  it('reads the first layer of each group, its out channels times what the group before has kept', () => {
    expect(steps).toBe(3);
    expect(retrace({ widths, removed: [], skips: [] }).inputs).toEqual([
      ...[0, 3, 1, 10, 1],
      ...[0, 3, 1, 20 * 0.7, 1],
      ...[0, 3, 1, 40 * 0.5, 1],
    ]);
  });

  it('allows every ratio that leaves the width: five times 1/2', () => {
    const { allowed } = retrace({ widths, removed: [], skips: [] });
    expect(allowed.slice(0, 11)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(allowed.slice(11, 22)).toEqual([0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(allowed.slice(22, 33)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });

  it('decides group by group, each knowing the earlier ones', async () => {
    const seen: number[][] = [];
    // Sure of the ratios 0.7, 0.5 and 0.9.
    const sure = [7, 3, 9].flatMap((choice) => Array.from({ length: 11 }, (_, i) => (i === choice ? 1 : 0)));
    const policy = {
      read: async (inputs: Float32Array) => {
        seen.push([3, 8, 13].map((place) => inputs[place]));
        return Float32Array.from(sure);
      },
      [Symbol.dispose]: () => undefined,
    };
    expect((await draw(policy, createRandom(1))).widths).toEqual(widths);
    expect(seen.map((outChannels, step) => outChannels[step])).toEqual([10, 14, 20]);
  });
});
