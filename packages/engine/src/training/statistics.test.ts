import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../program/builder';
import { referenceEngine } from '../reference/reference-engine';
import { packedParameters, packOf } from '../weights/pack';
import type { Parameter } from '../weights/parameters';
import { nextStatistics } from './statistics';

const buffer = (key: string, size: number): Parameter => ({
  key,
  node: key,
  name: 'mean',
  shape: [size],
  initializer: 'zeros',
  trainable: false,
});

/** The next vector of two buffers, [1, 2] and [3], with statistics [10, 20] and [30]. */
async function next(rules: readonly { keep: number; take: number }[]): Promise<number[]> {
  const buffers = [buffer('a', 2), buffer('b', 1)];
  const builder = new ProgramBuilder();
  const pack = packOf(buffers);
  const { vectors, parameter } = packedParameters(builder, { statistics: pack });
  const updates = rules.map((rule, i) => ({
    key: buffers[i].key,
    value: builder.constant({ shape: buffers[i].shape, data: Float32Array.from([[10, 20], [30]][i]) }),
    ...rule,
  }));
  const y = nextStatistics(vectors.statistics, { pack, updates, parameter });
  using executable = await referenceEngine().compile(builder.build({ y }));
  const result = await executable.run({ statistics: { shape: [3], data: Float32Array.of(1, 2, 3) } });
  return [...result.y.data];
}

describe('nextStatistics', () => {
  it('is keep · old + take · value for each buffer by its own rule', async () => {
    expect(
      await next([
        { keep: 0.5, take: 0.5 },
        { keep: 0.5, take: 0.5 },
      ]),
    ).toEqual([5.5, 11, 16.5]);
    expect(
      await next([
        { keep: 0.5, take: 0.5 },
        { keep: 0.75, take: 1 },
      ]),
    ).toEqual([5.5, 11, 32.25]);
  });

  it('leaves a buffer without an update as it is', async () => {
    expect(await next([{ keep: 0.5, take: 0.5 }])).toEqual([5.5, 11, 3]);
  });
});
