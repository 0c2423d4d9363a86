import type { Attributes, AttributeValue, Shape } from './graph';

/**
 * How the values of a fresh parameter are drawn; the engine's initialisers implement each.
 *
 * - `kaiming`: normal with mean 0 and variance 2 / (shape[0] · product of the axes after the second), which is the fan out.
 * - `linear`: normal with mean 0 and deviation 0.01.
 * - `normal`: normal with mean 0 and deviation 0.02.
 * - `ones`, `zeros`: constants.
 */
export type Initializer = 'kaiming' | 'linear' | 'normal' | 'ones' | 'zeros';

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
  readonly kind: 'integer' | 'number' | 'boolean' | 'string' | 'integers' | 'numbers';
  /** Taken when the attribute is left out; an attribute without `default` and `sameAs` is required. */
  readonly default?: AttributeValue;
  /** Taken from the attribute of this name, listed before, when left out. */
  readonly sameAs?: string;
  /** Smallest allowed value (of each element). */
  readonly minimum?: number;
  /** Largest allowed value (of each element). */
  readonly maximum?: number;
  /** Every value (of each element) is less than this. */
  readonly below?: number;
  /** The allowed values of a string. */
  readonly oneOf?: readonly string[];
  /**
   * Makes `integers` follow the spatial axes of the first input. `each`: one value an axis. `sides`: two an axis, first
   * the values before every axis, then those after, as in ONNX's `pads`. A single number stands for all of them.
   */
  readonly axes?: 'each' | 'sides';
}

/**
 * What an op does to channels (axis 0); channel groups are derived from it.
 *
 * - `tied`: the output has as many channels as each input, one by one the same (element-wise ops, pools, norms).
 * - `concatenated`: the output's channels are the inputs' one after the other.
 * - `flattened`: each channel becomes a run of features.
 * - `fixed`: the channels of inputs and output may not change.
 * - an object: the output's channels are free and stand in an attribute. `groups` names the attribute that holds the
 *   number of groups, where there is one; with as many groups as channels in and out, the op keeps channels apart
 *   (depthwise) and input and output are tied.
 */
export type ChannelRule =
  'tied' | 'concatenated' | 'flattened' | 'fixed' | { readonly attribute: string; readonly groups?: string };

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
  readonly channels: ChannelRule;
  /** The smallest number that the channels of the first input must be a multiple of, given the attributes. */
  divisor(attributes: Attributes): number;
  /** The output's shape. */
  shape(inputs: readonly Shape[], attributes: Attributes): Shape;
  /** The tensors the node owns, in a fixed order. */
  parameters(inputs: readonly Shape[], attributes: Attributes): readonly ParameterSpec[];
  /** Multiply-adds for one example; one multiply-add is one, not two. */
  multiplyAdds(inputs: readonly Shape[], output: Shape, attributes: Attributes): number;
}

/** Ops by name: a value passed in, never a global. */
export type OpRegistry = ReadonlyMap<string, OpDefinition>;
