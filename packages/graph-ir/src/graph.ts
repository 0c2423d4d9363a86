/** The value of an op's attribute: plain JSON. */
export type AttributeValue = number | string | boolean | readonly number[];

export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * The shape of one example, without the batch axis: channels first, then the spatial axes in order.
 * An image is [channels, height, width], a clip [channels, frames, height, width], a feature vector [features],
 * a token sequence [features, tokens].
 */
export type Shape = readonly number[];

/** A named input of a graph. */
export interface GraphInput {
  readonly id: string;
  readonly shape: Shape;
}

/** One layer: an op applied to the outputs of other nodes or to graph inputs, named by their ids, in order. */
export interface GraphNode {
  readonly id: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly attributes: Attributes;
}

/** A network: a directed acyclic graph of ops. Plain readonly data; ids are unique among inputs and nodes. */
export interface Graph {
  readonly name?: string;
  readonly inputs: readonly GraphInput[];
  readonly nodes: readonly GraphNode[];
  /** Ids of the nodes (or inputs) whose values the network returns. */
  readonly outputs: readonly string[];
}
