import { describe, expect, it } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { decisionsOf } from '../members/decisions';
import { createPool, scoresOf } from '../index';
import { tabulate } from './tabulate';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('tabulate', () => {
  it('gives the same whatever the blocks', async () => {
    const pool = randomPool({ samples: 50, classes: 4, copies: [2, 1], seed: 1 });
    const [whole, blocks] = [await tabulate(pool), await tabulate(pool, { rows: 7 })];
    for (const types of [[0], [1], [0, 0], [1, 0], [0, 1, 0]]) {
      expect(blocks.decisions(types)).toEqual(whole.decisions(types));
    }
  });

  it('does not ask in which order members run', async () => {
    const table = await tabulate(randomPool({ samples: 20, classes: 3, copies: [1, 1], seed: 2 }));
    expect(table.decisions([1, 0])).toBe(table.decisions([0, 1]));
  });

  it('says which committee it does not have', async () => {
    const table = await tabulate(randomPool({ samples: 20, classes: 3, copies: [1, 1], seed: 2 }));
    expect(() => table.decisions([0, 0])).toThrow(code('UNKNOWN_MEMBER'));
    expect(() => table.decisions([])).toThrow(code('UNKNOWN_MEMBER'));
  });

  it('a subset has these samples, in this order', async () => {
    const table = await tabulate(randomPool({ samples: 20, classes: 3, copies: [1, 1], seed: 2 }));
    const part = table.subset([5, 3]);
    expect([...part.labels]).toEqual([table.labels[5], table.labels[3]]);
    expect([...part.decisions([0, 1]).confidences]).toEqual([5, 3].map((i) => table.decisions([0, 1]).confidences[i]));
    expect(part.subset([1]).decisions([0]).labels[0]).toBe(table.decisions([0]).labels[3]);
    expect(() => table.subset([20])).toThrow(code('BAD_OPTION'));
    expect(() => table.subset([])).toThrow(code('BAD_OPTION'));
  });

  it('decisions are those of the member that ran last: its second copy where it runs a second time', async () => {
    const output = (label: number) => decisionsOf({ labels: [label], confidences: [0.5 + label / 10], classes: 4 });
    const member = (name: string, type: string, label: number) => ({
      name,
      type,
      costs: { c: 1 },
      output: output(label),
    });
    const pool = createPool({
      members: [member('a', 'a', 0), member('b1', 'b', 1), member('b2', 'b', 2)],
      labels: [2],
    });
    const table = await tabulate(pool);
    expect([[0], [1], [0, 1], [1, 1], [1, 0], [1, 0, 1]].map((types) => table.decisions(types).labels[0])).toEqual([
      0, 1, 1, 2, 0, 2,
    ]);
    expect(table.decisions([1, 1]).correct[0]).toBe(1);
  });

  it('a vote goes to the class of most, and where they are level to the surest', async () => {
    const output = (label: number, sure: number) => decisionsOf({ labels: [label], confidences: [sure], classes: 4 });
    const votes = [output(0, 0.4), output(1, 0.6), output(1, 0.1)];
    const members = votes.map((vote, i) => ({ name: `${i}`, costs: { c: 1 }, output: vote }));
    const table = await tabulate(createPool({ members, labels: [1] }), { combination: 'vote', size: 3 });
    expect(table.decisions([0, 1]).labels[0]).toBe(1);
    expect(table.decisions([0, 2]).labels[0]).toBe(0);
    expect(table.decisions([0, 1, 2]).labels[0]).toBe(1);
    expect(table.decisions([0, 1, 2]).confidences[0]).toBeCloseTo(2 / 3, 15);
  });

  it('a vote of logits is that of the classes they predict', async () => {
    const scores = (row: number[]) => scoresOf(row, { kind: 'logits', classes: 3 });
    const rows = [
      [9, 0, 0],
      [0, 1, 0],
      [0, 1, 0.5],
    ];
    const members = rows.map((row, i) => ({ name: `${i}`, costs: { c: 1 }, output: scores(row) }));
    const pool = createPool({ members, labels: [1] });
    expect((await tabulate(pool, { combination: 'vote' })).decisions([0, 1, 2]).labels[0]).toBe(1);
    expect((await tabulate(pool)).decisions([0, 1, 2]).labels[0]).toBe(0);
  });

  it('names the member and the row of a number that is not finite', async () => {
    const bad = scoresOf([1, 2, 3, NaN], { kind: 'logits', classes: 2, file: 'bad.npy' });
    const pool = createPool({ members: [{ name: 'bad', costs: { c: 1 }, output: bad }], labels: [0, 1] });
    await expect(tabulate(pool)).rejects.toThrow(
      expect.objectContaining({ code: 'NOT_FINITE', file: 'bad.npy', member: 'bad', row: 1 }),
    );
  });

  it('names the row of probabilities that are none', async () => {
    const bad = scoresOf([0.5, 0.5, 3, -2], { kind: 'probabilities', classes: 2 });
    const pool = createPool({ members: [{ name: 'bad', costs: { c: 1 }, output: bad }], labels: [0, 1] });
    await expect(tabulate(pool)).rejects.toThrow(expect.objectContaining({ code: 'NOT_PROBABILITIES', row: 1 }));
  });

  it.each([
    [{ size: 0 }, 'BAD_OPTION'],
    [{ rows: 1.5 }, 'BAD_OPTION'],
    [{ combination: 'vote', confidence: 'maxProbability' }, 'BAD_OPTION'],
  ] as const)('%j fails', async (options, expected) => {
    const pool = randomPool({ samples: 5, classes: 3, copies: [1], seed: 1 });
    await expect(tabulate(pool, options)).rejects.toThrow(code(expected));
  });

  it('decisions have no mean', async () => {
    const output = decisionsOf({ labels: [0], confidences: [1], classes: 2 });
    const pool = createPool({ members: [{ name: 'a', costs: { c: 1 }, output }], labels: [0] });
    await expect(tabulate(pool, { combination: 'logits' })).rejects.toThrow(code('KIND_MISMATCH'));
  });

  it('stops when it is told to, and says how far it is', async () => {
    const pool = randomPool({ samples: 40, classes: 3, copies: [1], seed: 1 });
    const controller = new AbortController();
    const seen: number[] = [];
    const onProgress = (samples: number): void => {
      seen.push(samples);
      if (samples >= 20) controller.abort();
    };
    await expect(tabulate(pool, { rows: 10, onProgress, signal: controller.signal })).rejects.toThrow();
    expect(seen).toEqual([10, 20]);
  });
});
