/** What was wrong with a command line, its files or a run folder. */
export type CliErrorCode =
  'BAD_OPTION' | 'UNKNOWN_NAME' | 'NO_SUCH_FILE' | 'NO_RUN' | 'RUN_EXISTS' | 'BAD_RUN' | 'NO_STUDENT' | 'NEW_MISMATCH';

/** A mistake that the user can mend; printed as one line, exit code 2. `NEW_MISMATCH` is a result, exit code 1. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: CliErrorCode,
    message: string,
  ) {
    super(message);
  }
}
