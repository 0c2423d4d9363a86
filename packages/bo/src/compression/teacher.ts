import type { Graph } from '@archipelago/graph-ir';
import type { Weights } from '@archipelago/engine';

/** A trained network to compress. */
export interface Teacher {
  readonly graph: Graph;
  readonly weights: Weights;
  /** Validation accuracy, a fraction of 1, on the examples that students are validated on. */
  readonly accuracy: number;
}
