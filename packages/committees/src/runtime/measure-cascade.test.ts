import { describe, expect, test } from 'vitest';
import type { CascadeSpec } from './cascade-spec';
import { createCascade } from './create-cascade';
import { measureCascade } from './measure-cascade';

const spec: CascadeSpec = {
  members: ['small', 'large'],
  thresholds: [0.9],
  kind: 'logits',
  classes: 2,
  combination: 'logits',
  confidence: 'maxProbability',
  costs: { small: {}, large: {} },
};

/** Models that move the clock: so much a call, and so much an input. One input in four needs the large one. */
function setUp() {
  let now = 0;
  const calls = { small: 0, large: 0 };
  const model = (name: keyof typeof calls, perCall: number, perInput: number) => (inputs: readonly number[]) => {
    calls[name]++;
    now += perCall + perInput * inputs.length;
    return inputs.flatMap((input) => (input % 4 === 0 ? [0.1, 0] : [9, 0]));
  };
  const cascade = createCascade(spec, { models: { small: model('small', 1, 1), large: model('large', 4, 6) } });
  return { cascade, clock: () => now, calls };
}

const inputs = Array.from({ length: 64 }, (_, i) => i);

describe('measureCascade', () => {
  test('measures latency and throughput beside those that members and exit ratios foretell', async () => {
    const { cascade, clock } = setUp();
    const found = await measureCascade(cascade, inputs, { clock, batchSize: 8 });
    expect(found.exitRatios).toEqual([0.75, 0.25]);
    expect(found.members).toEqual([
      { name: 'small', latency: { mean: 2, median: 2, p95: 2 }, throughput: 1000 / (9 / 8) },
      { name: 'large', latency: { mean: 10, median: 10, p95: 10 }, throughput: expect.closeTo(1000 / (52 / 8), 9) },
    ]);
    // 2 for every input and 10 for a quarter of them; no time passes in the cascade itself.
    expect(found.latency).toEqual({ mean: 4.5, median: 2, p95: 12 });
    expect(found.predicted.latency).toBeCloseTo(4.5, 12);
    // 8 batches of the small model and 2 of the large one.
    expect(found.throughput).toBeCloseTo((1000 * 64) / (8 * 9 + 2 * 52), 9);
    expect(found.predicted.throughput).toBeCloseTo(found.throughput, 9);
  });

  test('runs that warm up do not count', async () => {
    const without = setUp();
    await measureCascade(without.cascade, inputs, { ...without, warmUp: 0 });
    const withSome = setUp();
    await measureCascade(withSome.cascade, inputs, { ...withSome, warmUp: 2 });
    // By itself: 2 single ones and 2 batches; in the cascade 2 more of each.
    expect(withSome.calls.small - without.calls.small).toBe(8);
  });

  test('refuses to measure nothing', async () => {
    const { cascade, clock } = setUp();
    await expect(measureCascade(cascade, [], { clock })).rejects.toMatchObject({ code: 'BAD_OPTION' });
  });
});
