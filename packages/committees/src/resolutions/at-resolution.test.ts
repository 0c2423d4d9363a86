import { describe, expect, test } from 'vitest';
import { createCascade } from '../runtime/create-cascade';
import type { ScoreModel } from '../runtime/model';
import { atResolution } from './at-resolution';

/** Scores an image by its first pixel; notes how many pixels it saw. */
function model() {
  const seen: number[] = [];
  const run: ScoreModel<ArrayLike<number>> = (images) => {
    seen.push(...images.map(({ length }) => length));
    return images.flatMap((image) => [image[0], 0]);
  };
  return { seen, run };
}

describe('atResolution', () => {
  test('shows the model each image of a batch at the other resolution', async () => {
    const { seen, run } = model();
    const small = atResolution(run, { channels: 1, from: 2, to: 1 });
    expect(
      await small([
        [1, 2, 3, 6],
        [4, 4, 8, 8],
      ]),
    ).toEqual([3, 0, 6, 0]);
    await atResolution(run, { channels: 2, from: [1, 2], to: [3, 4] })([[1, 2, 3, 4]]);
    expect(seen).toEqual([1, 1, 24]);
  });

  test('the same resolution is the same model', () => {
    const { run } = model();
    expect(atResolution(run, { channels: 3, from: [4, 4], to: 4 })).toBe(run);
  });

  test('makes a self-cascade of one model', async () => {
    const { seen, run } = model();
    const cascade = createCascade<ArrayLike<number>>(
      {
        members: ['240', '300'],
        thresholds: [0.9],
        kind: 'logits',
        classes: 2,
        combination: 'logits',
        confidence: 'maxProbability',
        costs: { 240: { gflops: 0.687 }, 300: { gflops: 1.083 } },
      },
      { models: { 240: atResolution(run, { channels: 1, from: 4, to: 2 }), 300: run } },
    );
    expect(await cascade.predict(new Float32Array(16).fill(5))).toMatchObject({ exitedAfter: 1 });
    const hard = await cascade.predict(new Float32Array(16).fill(1));
    expect(hard.exitedAfter).toBe(2);
    expect(hard.costs.gflops).toBeCloseTo(1.77, 12);
    expect(seen).toEqual([4, 4, 16]);
  });

  test('refuses sizes that are none, and other images', () => {
    const { run } = model();
    expect(() => atResolution(run, { channels: 0, from: 2, to: 1 })).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
    expect(() => atResolution(run, { channels: 1, from: 2, to: 1 })([[1, 2, 3]])).toThrow(
      expect.objectContaining({ code: 'COUNT_MISMATCH' }),
    );
  });
});
