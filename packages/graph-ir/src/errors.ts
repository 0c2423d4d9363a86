/** What is wrong with a graph, an op or its JSON. */
export type GraphErrorCode =
  | 'CYCLE'
  | 'DUPLICATE_ID'
  | 'DANGLING_INPUT'
  | 'DANGLING_OUTPUT'
  | 'UNKNOWN_OP'
  | 'BAD_ARITY'
  | 'BAD_ATTRIBUTE'
  | 'SHAPE_MISMATCH'
  | 'LIMIT_EXCEEDED'
  | 'BAD_JSON'
  | 'BAD_VERSION'
  | 'BAD_EDIT'
  | 'BAD_CELL';

/** Thrown by every function of this package; `node` is the id of the node concerned, where there is one. */
export class GraphError extends Error {
  override readonly name = 'GraphError';

  constructor(
    readonly code: GraphErrorCode,
    message: string,
    readonly node?: string,
  ) {
    super(message);
  }
}
