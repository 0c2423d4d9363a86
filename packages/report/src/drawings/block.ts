import type { Shape } from '@archipelago/graph-ir';
import type { Change } from './drawn-layer';
import type { OpKind } from './op-kind';

/** One box of a drawing: a layer with the norms and activations that follow it, an input, or the output. */
export interface Block {
  /** Unique in the drawing. */
  readonly key: string;
  readonly kind: OpKind;
  readonly title: string;
  /** What follows the layer, and what is particular of it. */
  readonly details: readonly string[];
  readonly shape: Shape;
  /** Trained numbers of all its layers. */
  readonly parameters: number;
  /** Ids of its layers. */
  readonly ids: readonly string[];
  readonly change: Change;
  /** What it was before. */
  readonly notes: readonly string[];
  readonly ghost: boolean;
}

/** A value that goes from one box to another. */
export interface BlockEdge {
  readonly from: string;
  readonly to: string;
  /** True where it is one of the earlier graph only. */
  readonly ghost: boolean;
}

/** The boxes in an order in which every edge leads onwards. */
export interface BlockGraph {
  readonly blocks: readonly Block[];
  readonly edges: readonly BlockEdge[];
}
