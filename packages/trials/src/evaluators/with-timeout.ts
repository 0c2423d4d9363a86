import { TrialsError } from '../errors';
import type { Evaluator } from '../evaluator';
import { linkSignal } from '../run/linked-signal';

export interface TimeoutOptions {
  /** The most wall time of one trial, milliseconds; it includes the wait for a free process where there is a pool. */
  readonly milliseconds: number;
}

/**
 * `evaluator` with a limit on the time of a trial. A trial that takes longer fails with `TIMED_OUT`: its signal fires,
 * and what it does after that is ignored. Only a pool of processes stops an evaluator that never looks at its signal.
 *
 * @throws TrialsError `BAD_OPTION`
 */
export function withTimeout<C>(evaluator: Evaluator<C>, { milliseconds }: TimeoutOptions): Evaluator<C> {
  if (!(milliseconds > 0 && milliseconds < 2 ** 31)) {
    throw new TrialsError('BAD_OPTION', `withTimeout: milliseconds is ${milliseconds}; give a number in (0, 2^31)`);
  }
  return (candidate, context) => {
    const { controller, unlink } = linkSignal(context.signal);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new TrialsError('TIMED_OUT', `trial ${context.trial} took longer than ${milliseconds} ms`);
        reject(error);
        controller.abort(error);
      }, milliseconds);
      new Promise<Awaited<ReturnType<Evaluator<C>>>>((settle) => {
        settle(evaluator(candidate, { ...context, signal: controller.signal }));
      })
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(timer);
          unlink();
        });
    });
  };
}
