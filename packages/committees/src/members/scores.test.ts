import { describe, expect, it } from 'vitest';
import { checkScores, scoresOf } from './scores';

const code = (expected: string, more = {}) => expect.objectContaining({ code: expected, ...more });

describe('scoresOf', () => {
  it('reads rows of typed arrays without copying them, and of plain ones', async () => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6);
    const scores = scoresOf(data, { kind: 'logits', classes: 2 });
    expect(scores).toMatchObject({ samples: 3, classes: 2, kind: 'logits' });
    expect(((await scores.read(1, 3)) as Float32Array).buffer).toBe(data.buffer);
    expect([...((await scores.read(1, 3)) as Float32Array)]).toEqual([3, 4, 5, 6]);
    expect(await scoresOf([1, 2, 3, 4], { kind: 'logits', classes: 2 }).read(1, 2)).toEqual([3, 4]);
  });

  it('fails for rows that are not whole', () => {
    expect(() => scoresOf([1, 2, 3], { kind: 'logits', classes: 2, file: 'x' })).toThrow(
      code('CLASS_MISMATCH', { file: 'x' }),
    );
    expect(() => scoresOf([1, 2, 3], { kind: 'logits', classes: 0 })).toThrow(code('BAD_OPTION'));
  });
});

describe('checkScores', () => {
  const check = (block: number[], kind: 'logits' | 'probabilities'): void =>
    checkScores(block, { kind, classes: 2 }, { member: 'm', file: 'f', row: 10 });

  it.each([
    [[1, 2, NaN, 0], 'logits', 'NOT_FINITE'],
    [[1, 2, Infinity, 0], 'logits', 'NOT_FINITE'],
    [[0.5, 0.5, 0.5, 0.6], 'probabilities', 'NOT_PROBABILITIES'],
    [[0.5, 0.5, 1.2, -0.2], 'probabilities', 'NOT_PROBABILITIES'],
  ] as const)('%j as %s fails in row 11', (block, kind, expected) => {
    expect(() => check([...block], kind)).toThrow(code(expected, { member: 'm', file: 'f', row: 11 }));
  });

  it('takes any finite logits, and probabilities to the precision of float16', () => {
    check([-1e30, 1e30], 'logits');
    check([0.9995, 0.001], 'probabilities');
  });
});
