import { describe, expect, test } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { cascadeSpec } from './cascade-spec';

const pool = randomPool({ samples: 4, classes: 3, copies: [2, 1, 1], seed: 1 });

describe('cascadeSpec', () => {
  test('holds all that is needed to run a cascade but the models', () => {
    const cascade = { members: ['m2', 'm0', 'm0'], thresholds: [0.5, [0.1, 0.2, 0.3]] };
    const spec = cascadeSpec(pool, cascade, { confidence: 'logitGap' });
    expect(spec).toEqual({
      ...cascade,
      kind: 'logits',
      classes: 3,
      combination: 'logits',
      confidence: 'logitGap',
      costs: { m0: { flops: 1, ms: 1 }, m2: { flops: 4, ms: 3 } },
    });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  test('keeps nothing else of a measured cascade, and names a function as one', () => {
    const measured = { members: ['m1'], thresholds: [], accuracy: 0.9, exitRatios: [1] };
    const spec = cascadeSpec(pool, measured, { confidence: () => 1 });
    expect(spec).toMatchObject({ confidence: 'function' });
    expect(spec).not.toHaveProperty('accuracy');
    expect(cascadeSpec(pool, measured, { combination: 'vote' })).not.toHaveProperty('confidence');
  });

  test('refuses members and thresholds that do not fit', () => {
    const spec = (members: string[], thresholds: number[]) => () => cascadeSpec(pool, { members, thresholds });
    expect(spec(['m3'], [])).toThrow(expect.objectContaining({ code: 'UNKNOWN_MEMBER' }));
    expect(spec(['m1', 'm2'], [])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
