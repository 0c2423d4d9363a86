/** What is wrong with a program, a layer, a training run or an engine. */
export type EngineErrorCode =
  | 'SHAPE_MISMATCH'
  | 'DTYPE_MISMATCH'
  | 'BAD_ATTRIBUTE'
  | 'UNKNOWN_PRIMITIVE'
  | 'UNKNOWN_OP'
  | 'UNKNOWN_INPUT'
  | 'MISSING_INPUT'
  | 'FOREIGN_VALUE'
  | 'NOT_DIFFERENTIABLE'
  | 'NOT_A_SCALAR'
  | 'MISSING_WEIGHTS'
  | 'BAD_DATA'
  | 'DIVERGED'
  | 'DISPOSED'
  | 'ENGINE_UNAVAILABLE';

/** Thrown by this package and by engines; `place` names the primitive, node, input or option concerned. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly code: EngineErrorCode,
    message: string,
    readonly place?: string,
  ) {
    super(message);
  }
}
