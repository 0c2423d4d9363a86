import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import type { Searcher, SuggestContext } from '../searcher';
import { requestCandidates } from './request';

function request(suggest: Searcher<number>['suggest'], signal = new AbortController().signal) {
  const searcher: Searcher<number> = { name: 'test', init: () => 0, suggest, observe: (state) => state };
  const context: SuggestContext<number> = { count: 2, pending: [], random: createRandom(1), signal };
  return requestCandidates(searcher, 0, context);
}

test('requestCandidates gives the answer, made now or later', async () => {
  expect(await request(() => [1, 2])).toEqual([1, 2]);
  expect(await request(async () => [])).toEqual([]);
});

test.each<[string, unknown]>([
  ['more than it was asked for', [1, 2, 3]],
  ['no list', 1],
  ['nothing', undefined],
  ['a hole', [undefined]],
])('requestCandidates fails with BAD_SUGGESTION where the searcher suggests %s', async (_, answer) => {
  await expect(request(() => answer as number[])).rejects.toMatchObject({ code: 'BAD_SUGGESTION' });
});

test('requestCandidates fails with SEARCHER_FAILED and the cause where the searcher throws', async () => {
  const cause = new Error('singular matrix');
  const broken = () => {
    throw cause;
  };
  await expect(request(broken)).rejects.toMatchObject({ code: 'SEARCHER_FAILED', cause });
  await expect(request(() => Promise.reject(cause))).rejects.toMatchObject({ code: 'SEARCHER_FAILED', cause });
});

test('requestCandidates is undefined where the run stops, even if the searcher never ends', async () => {
  const stop = new AbortController();
  const answer = request(() => new Promise(() => undefined), stop.signal);
  stop.abort();
  expect(await answer).toBeUndefined();
  const throwing = request((_, { signal }) => Promise.reject(signal.reason), AbortSignal.abort());
  expect(await throwing).toBeUndefined();
});
