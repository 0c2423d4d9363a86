export interface CellPathOptions {
  /** Ops that nothing passes, such as `none`: a path over one is no path. @defaultValue none */
  readonly without?: readonly string[];
  /** Whether the cell returns its last node, or all that it computes (as in `expandCell`). @defaultValue 'last' */
  readonly output?: 'last' | 'concat';
}
