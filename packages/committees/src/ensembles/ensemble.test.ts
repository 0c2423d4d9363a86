import { expect, test } from 'vitest';
import { decisionsOf } from '../members/decisions';
import type { Member, Scores } from '../members/output';
import { scoresOf } from '../members/scores';
import { ensemble } from './ensemble';

const member = (name: string, data: readonly number[], kind: Scores['kind'] = 'logits'): Member => ({
  name,
  costs: { gflops: 1, days: 10 },
  output: scoresOf(data, { kind, classes: 2 }),
});

const rows = async ({ output }: Member): Promise<number[]> =>
  Array.from(await (output as Scores).read(0, output.samples));

test('averages logits and adds up costs', async () => {
  const both = ensemble([member('a', [1, 3, 0, 2]), member('b', [5, 1, 4, 0])]);
  expect(await rows(both)).toEqual([3, 2, 2, 1]);
  expect(both).toMatchObject({ name: 'a+b', costs: { gflops: 2, days: 20 }, output: { kind: 'logits', samples: 2 } });
});

test('averages the softmax of logits where probabilities are asked for', async () => {
  const p = await rows(
    ensemble([member('a', [Math.log(3), 0]), member('b', [0, 0])], { combination: 'probabilities' }),
  );
  expect(p[0]).toBeCloseTo((3 / 4 + 1 / 2) / 2, 14);
  expect(p[1]).toBeCloseTo((1 / 4 + 1 / 2) / 2, 14);
});

test('weighs members by the ratio of their weights', async () => {
  const weighted = ensemble([member('a', [1, 3]), member('b', [5, 1])], { weights: [3, 1], name: 'two' });
  expect(await rows(weighted)).toEqual([2, 2.5]);
  expect(weighted.name).toBe('two');
});

test('waits for blocks that are promised', async () => {
  const a = member('a', [1, 3]);
  const promised = { ...a, output: { ...(a.output as Scores), read: async () => [1, 3] } };
  expect(await rows(ensemble([promised, member('b', [3, 1])]))).toEqual([2, 2]);
});

test('a model may be in it twice', async () => {
  expect(await rows(ensemble([member('a', [1, 3]), member('a', [1, 3])]))).toEqual([1, 3]);
});

test('refuses what does not belong together, and weights and kinds that do not fit', () => {
  const code = (value: string) => expect.objectContaining({ code: value }) as Error;
  const pair = [member('a', [1, 3]), member('b', [5, 1])];
  expect(() => ensemble([])).toThrow(code('BAD_OPTION'));
  expect(() => ensemble([...pair, member('c', [1, 2, 3, 4])])).toThrow(code('COUNT_MISMATCH'));
  expect(() => ensemble(pair, { weights: [1] })).toThrow(code('BAD_OPTION'));
  expect(() => ensemble(pair, { weights: [0, 0] })).toThrow(code('BAD_OPTION'));
  const probable = member('p', [0.5, 0.5], 'probabilities');
  expect(() => ensemble([probable], { combination: 'logits' })).toThrow(code('KIND_MISMATCH'));
  const decided: Member = {
    ...pair[0],
    output: decisionsOf({ labels: [1], confidences: [0.9], classes: 2 }),
  };
  expect(() => ensemble([decided], { combination: 'probabilities' })).toThrow(code('KIND_MISMATCH'));
});
