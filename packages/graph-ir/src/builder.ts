import { GraphError } from './errors';
import type { Attributes, AttributeValue, Graph, GraphInput, GraphNode, Shape } from './graph';
import type * as Options from './layer-options';
import type { LayerOptions } from './layer-options';
import { inputShapesOf, layerOf, type GraphOptions } from './layers';
import { resolveLimits, type GraphLimits } from './limits';
import type { OpRegistry } from './op';
import { standardOps } from './ops';

/** A value of a graph being built: the output of a node, or an input. */
export interface Value {
  readonly id: string;
  /** Without the batch axis. */
  readonly shape: Shape;
}

export interface BuildOptions {
  /** The graph's name. @defaultValue none */
  readonly name?: string;
}

/**
 * A builder for a graph with the inputs named by `inputs`. Each method adds one node and returns its value; shapes and
 * attributes are checked at once, so an error names the line that caused it.
 *
 * ```ts
 * const g = graphBuilder({ image: [3, 32, 32] });
 * let x = g.relu(g.conv(g.input, { outChannels: 16, kernel: 3, padding: 1 }));
 * x = g.linear(g.globalAvgPool(x), { outFeatures: 10, name: 'classifier' });
 * const graph = g.build(x, { name: 'tiny' });
 * ```
 */
export function graphBuilder<const N extends string>(
  inputs: Readonly<Record<N, Shape>>,
  options: GraphOptions = {},
): GraphBuilder<N> {
  const limits = resolveLimits(options.limits);
  const declared = Object.entries<Shape>(inputs).map(([id, shape]): GraphInput => ({ id, shape: [...shape] }));
  const shapes = inputShapesOf({ inputs: declared }, limits);
  return new GraphBuilder<N>(
    { inputs: declared, nodes: [], shapes, counts: new Map(), ops: options.ops ?? standardOps, limits },
    '',
  );
}

interface BuilderState {
  readonly inputs: readonly GraphInput[];
  readonly nodes: GraphNode[];
  readonly shapes: Map<string, Shape>;
  /** How many names were made from a prefix and a word. */
  readonly counts: Map<string, number>;
  readonly ops: OpRegistry;
  readonly limits: GraphLimits;
}

/** Made by `graphBuilder`. Builders made by `scope` add to the same graph. */
export class GraphBuilder<N extends string = string> {
  readonly #state: BuilderState;
  readonly #prefix: string;

  constructor(state: BuilderState, prefix: string) {
    this.#state = state;
    this.#prefix = prefix;
  }

  /** The inputs by name. */
  get inputs(): Readonly<Record<N, Value>> {
    return Object.fromEntries(this.#state.inputs.map((input) => [input.id, input])) as Record<N, Value>;
  }

  /** The first input. */
  get input(): Value {
    return this.#state.inputs[0];
  }

  /** A builder for the same graph whose ids begin with `name` and a slash. */
  scope(name: string): GraphBuilder<N> {
    return new GraphBuilder<N>(this.#state, `${this.#prefix}${name}/`);
  }

  /** Adds a node. `attributes` take the same short forms as the options of the other methods. */
  op(
    op: string,
    inputs: readonly Value[],
    { name, ...attributes }: LayerOptions & { readonly [attribute: string]: AttributeValue | undefined } = {},
  ): Value {
    const { nodes, shapes, ops, limits } = this.#state;
    const id = name === undefined ? this.#fresh(op) : this.#prefix + name;
    if (shapes.has(id)) throw new GraphError('DUPLICATE_ID', `the id "${id}" is used twice; give another name`, id);
    const inputShapes = inputs.map((input) => {
      const shape = shapes.get(input.id);
      if (shape === undefined) {
        throw new GraphError(
          'DANGLING_INPUT',
          `node "${id}" reads "${input.id}" of another graph; pass a value of this one`,
          id,
        );
      }
      return shape;
    });
    const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
    const draft: GraphNode = { id, op, inputs: inputs.map((input) => input.id), attributes: given as Attributes };
    const layer = layerOf(draft, inputShapes, { ops, limits });
    nodes.push({ ...draft, attributes: layer.attributes });
    shapes.set(id, layer.shape);
    return { id, shape: layer.shape };
  }

  /** The graph that returns `outputs`. The builder may go on; the graph does not change. */
  build(outputs: Value | readonly Value[], { name }: BuildOptions = {}): Graph {
    const returned = 'id' in outputs ? [outputs] : outputs;
    return {
      ...(name === undefined ? {} : { name }),
      inputs: [...this.#state.inputs],
      nodes: [...this.#state.nodes],
      outputs: returned.map((output) => output.id),
    };
  }

  conv(x: Value, options: Options.ConvOptions): Value {
    return this.#one('conv', x, options);
  }
  depthwiseConv(x: Value, options: Options.DepthwiseConvOptions): Value {
    return this.conv(x, { ...options, outChannels: x.shape[0], groups: x.shape[0] });
  }
  linear(x: Value, options: Options.LinearOptions): Value {
    return this.#one('linear', x, options);
  }
  batchNorm(x: Value, options: Options.BatchNormOptions = {}): Value {
    return this.#one('batchNorm', x, options);
  }
  layerNorm(x: Value, options: Options.LayerNormOptions = {}): Value {
    return this.#one('layerNorm', x, options);
  }
  relu(x: Value, options: LayerOptions = {}): Value {
    return this.#one('relu', x, options);
  }
  relu6(x: Value, options: LayerOptions = {}): Value {
    return this.#one('relu6', x, options);
  }
  swish(x: Value, options: LayerOptions = {}): Value {
    return this.#one('swish', x, options);
  }
  hardSwish(x: Value, options: LayerOptions = {}): Value {
    return this.#one('hardSwish', x, options);
  }
  gelu(x: Value, options: LayerOptions = {}): Value {
    return this.#one('gelu', x, options);
  }
  sigmoid(x: Value, options: LayerOptions = {}): Value {
    return this.#one('sigmoid', x, options);
  }
  tanh(x: Value, options: LayerOptions = {}): Value {
    return this.#one('tanh', x, options);
  }
  softmax(x: Value, options: Options.SoftmaxOptions = {}): Value {
    return this.#one('softmax', x, options);
  }
  maxPool(x: Value, options: Options.PoolOptions): Value {
    return this.#one('maxPool', x, options);
  }
  avgPool(x: Value, options: Options.PoolOptions): Value {
    return this.#one('avgPool', x, options);
  }
  globalAvgPool(x: Value, options: Options.GlobalAvgPoolOptions = {}): Value {
    return this.#one('globalAvgPool', x, options);
  }
  /** The sum of two or more values of one shape. */
  add(xs: readonly Value[], options: LayerOptions = {}): Value {
    return this.op('add', xs, { ...options });
  }
  /** The product of two or more values; axes of length 1 are repeated. */
  mul(xs: readonly Value[], options: LayerOptions = {}): Value {
    return this.op('mul', xs, { ...options });
  }
  /** The values one after the other along the channels. */
  concat(xs: readonly Value[], options: LayerOptions = {}): Value {
    return this.op('concat', xs, { ...options });
  }
  weightedSum(xs: readonly Value[], options: LayerOptions & { readonly weights: readonly number[] }): Value {
    return this.op('weightedSum', xs, { ...options });
  }
  /** The matrix product of two values over their last two axes. */
  matmul([a, b]: readonly [Value, Value], options: Options.MatmulOptions = {}): Value {
    return this.op('matmul', [a, b], { ...options });
  }
  scale(x: Value, options: LayerOptions & { readonly factor: number }): Value {
    return this.#one('scale', x, options);
  }
  channelShuffle(x: Value, options: LayerOptions & { readonly groups: number }): Value {
    return this.#one('channelShuffle', x, options);
  }
  channelSlice(x: Value, options: Options.ChannelSliceOptions): Value {
    return this.#one('channelSlice', x, options);
  }
  identity(x: Value, options: LayerOptions = {}): Value {
    return this.#one('identity', x, options);
  }
  zero(x: Value, options: Options.ZeroOptions = {}): Value {
    return this.#one('zero', x, options);
  }
  flatten(x: Value, options: LayerOptions = {}): Value {
    return this.#one('flatten', x, options);
  }
  reshape(x: Value, options: LayerOptions & { readonly shape: Shape }): Value {
    return this.#one('reshape', x, options);
  }
  transpose(x: Value, options: LayerOptions & { readonly permutation: readonly number[] }): Value {
    return this.#one('transpose', x, options);
  }
  dropout(x: Value, options: LayerOptions & { readonly rate: number }): Value {
    return this.#one('dropout', x, options);
  }
  dropPath(x: Value, options: LayerOptions & { readonly rate: number }): Value {
    return this.#one('dropPath', x, options);
  }
  resize(x: Value, options: Options.ResizeOptions): Value {
    return this.#one('resize', x, options);
  }
  pad(x: Value, options: LayerOptions & { readonly amount: Options.PerSide }): Value {
    return this.#one('pad', x, options);
  }
  crop(x: Value, options: LayerOptions & { readonly amount: Options.PerSide }): Value {
    return this.#one('crop', x, options);
  }
  prependToken(x: Value, options: LayerOptions = {}): Value {
    return this.#one('prependToken', x, options);
  }
  positionEmbedding(x: Value, options: LayerOptions = {}): Value {
    return this.#one('positionEmbedding', x, options);
  }

  #one(op: string, x: Value, options: LayerOptions): Value {
    return this.op(op, [x], { ...options });
  }

  /** The first unused of prefix + word + 1, 2, …, counted for each prefix and word. */
  #fresh(word: string): string {
    const { counts, shapes } = this.#state;
    const stem = this.#prefix + word;
    for (;;) {
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      if (!shapes.has(`${stem}${count}`)) return `${stem}${count}`;
    }
  }
}
