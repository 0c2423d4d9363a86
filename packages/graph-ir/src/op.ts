import type { Attributes, AttributeValue, Shape } from './graph';

/** How the values of a fresh parameter are drawn; the engine's initialisers implement each. */
export type Initializer = 'kaiming' | 'linear' | 'ones' | 'zeros' | 'normal';

/** A named tensor that belongs to a node. */
export interface ParameterSpec {
  /** Unique within the node, such as `weight` or `runningMean`. */
  readonly name: string;
  readonly shape: Shape;
  readonly initializer: Initializer;
  /** False for buffers that a checkpoint holds but no gradient changes, such as running statistics. */
  readonly trainable: boolean;
}

/** What an attribute may be. */
export interface AttributeSpec {
  readonly kind: 'integer' | 'number' | 'boolean' | 'string' | 'integers';
  /** Taken when the attribute is left out; an attribute without one is required. */
  readonly default?: AttributeValue;
  /** Smallest allowed value (of each element). */
  readonly minimum?: number;
  /** Largest allowed value (of each element). */
  readonly maximum?: number;
  /** The allowed values of a string. */
  readonly oneOf?: readonly string[];
}

/**
 * One kind of layer. Shapes are those of one example, without the batch axis.
 *
 * All functions are pure and are called only with checked attributes and an allowed number of inputs; they throw a
 * `GraphError` with code `SHAPE_MISMATCH` where the shapes do not fit.
 */
export interface OpDefinition {
  readonly name: string;
  readonly summary: string;
  readonly attributes: Readonly<Record<string, AttributeSpec>>;
  /** Least and greatest number of inputs. */
  readonly arity: readonly [minimum: number, maximum: number];
  /** True where the order of inputs does not matter (add, mul). */
  readonly commutative: boolean;
  /** The output's shape. */
  shape(inputs: readonly Shape[], attributes: Attributes): Shape;
  /** The tensors the node owns, in a fixed order. */
  parameters(inputs: readonly Shape[], attributes: Attributes): readonly ParameterSpec[];
  /** Multiply-adds for one example; one multiply-add is one, not two. */
  multiplyAdds(inputs: readonly Shape[], output: Shape, attributes: Attributes): number;
}

/** Ops by name: a value passed in, never a global. */
export type OpRegistry = ReadonlyMap<string, OpDefinition>;
