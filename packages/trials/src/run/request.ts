import { TrialsError } from '../errors';
import type { Searcher, SuggestContext } from '../searcher';
import { untilAbort } from './until-abort';

/**
 * Asks a searcher for candidates; undefined where the run was stopped meanwhile.
 *
 * @throws TrialsError `SEARCHER_FAILED` where it threw, `BAD_SUGGESTION` where the answer is not a list of at most
 * `count` candidates
 */
export async function requestCandidates<C>(
  searcher: Searcher<C>,
  state: unknown,
  context: SuggestContext<C>,
): Promise<readonly C[] | undefined> {
  const { signal, count } = context;
  let answer: readonly C[] | undefined;
  try {
    answer = await untilAbort(Promise.resolve(searcher.suggest(state, context)), signal);
  } catch (cause) {
    if (signal.aborted) return undefined;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TrialsError('SEARCHER_FAILED', `searcher "${searcher.name}" threw in suggest: ${message}`, { cause });
  }
  if (signal.aborted) return undefined;
  if (!Array.isArray(answer) || answer.length > count || answer.includes(undefined)) {
    const got = Array.isArray(answer) ? `a list of ${answer.length}` : typeof answer;
    throw new TrialsError(
      'BAD_SUGGESTION',
      `searcher "${searcher.name}" suggested ${got}; suggest must return a list of at most ${count} candidates`,
    );
  }
  return answer;
}
