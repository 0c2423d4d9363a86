import type { TrialError } from '../trial';

/** What an evaluator threw, as plain JSON: its string `code` if it has one, otherwise `THREW`. */
export function trialErrorOf(thrown: unknown): TrialError {
  if (typeof thrown === 'object' && thrown !== null) {
    const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown };
    return {
      code: typeof code === 'string' && code !== '' ? code : 'THREW',
      message: typeof message === 'string' ? message : Object.prototype.toString.call(thrown),
    };
  }
  return { code: 'THREW', message: String(thrown) };
}
