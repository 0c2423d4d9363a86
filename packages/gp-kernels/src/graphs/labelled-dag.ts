/**
 * A directed acyclic graph whose vertices have names that may repeat: what graph kernels see of a network or a cell.
 * Vertices are in topological order; the last one stands for the output, and those that nothing enters for inputs.
 */
export interface LabelledDag {
  readonly labels: readonly string[];
  /** For every vertex those its edges come from, each less than the vertex; one named twice is two edges. */
  readonly sources: readonly (readonly number[])[];
}

/** The label of the vertex that stands for the output. */
export const OUTPUT = 'output';
