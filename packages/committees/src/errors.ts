/** What is wrong with members, their files, or an option. */
export type CommitteeErrorCode =
  | 'BAD_OPTION'
  | 'BAD_FILE'
  | 'BAD_COST'
  | 'COUNT_MISMATCH'
  | 'CLASS_MISMATCH'
  | 'KIND_MISMATCH'
  | 'DUPLICATE_NAME'
  | 'LABEL_OUT_OF_RANGE'
  | 'MISSING_PEER'
  | 'MODEL_FAILED'
  | 'NOT_FINITE'
  | 'NOT_PROBABILITIES'
  | 'UNKNOWN_MEMBER'
  | 'UNREACHABLE';

/** Where it is wrong, as far as that is known. */
export interface CommitteeErrorPlace {
  /** File, as it was given. */
  readonly file?: string;
  /** Name of a member. */
  readonly member?: string;
  /** Row, from 0: the number of the sample. */
  readonly row?: number;
}

/** Thrown by every function of this package. */
export class CommitteeError extends Error {
  override readonly name = 'CommitteeError';
  readonly file: string | undefined;
  readonly member: string | undefined;
  readonly row: number | undefined;

  constructor(
    readonly code: CommitteeErrorCode,
    message: string,
    { file, member, row }: CommitteeErrorPlace = {},
  ) {
    super(file === undefined ? message : `${file}: ${message}`);
    this.file = file;
    this.member = member;
    this.row = row;
  }
}
