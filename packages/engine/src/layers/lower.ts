import { layersOf, standardOps, type Graph, type OpRegistry } from '@archipelago/graph-ir';
import { EngineError } from '../errors';
import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { parameterOf, type Parameter } from '../weights/parameters';
import type { BufferUpdate, LoweringRegistry, Mode, RandomInput } from './lowering';
import { standardLowerings } from './standard-lowerings';

export interface LowerOptions {
  /** The graph's inputs by id, float32 [N, …]; N may be free. They name the program that is added to. */
  readonly inputs: Readonly<Record<string, Value>>;
  readonly mode: Mode;
  /**
   * The value of a parameter, float32 of its shape.
   * @defaultValue a program input named by the parameter's key, `node.parameter`
   */
  readonly parameter?: (parameter: Parameter) => Value;
  /**
   * The ops of the graph.
   * @defaultValue `standardOps` of graph-ir
   */
  readonly ops?: OpRegistry;
  /**
   * How ops become primitives.
   * @defaultValue `standardLowerings`
   */
  readonly lowerings?: LoweringRegistry;
}

/** A network as values of a program. */
export interface Lowered {
  /** The graph's outputs, in order, [N, …]. */
  readonly outputs: readonly Value[];
  /** How buffers change in a training step; empty in inference. */
  readonly updates: readonly BufferUpdate[];
  /** Program inputs that are to be drawn for each step; empty in inference. */
  readonly randomInputs: readonly RandomInput[];
}

/**
 * Writes a network in primitives, into the program that the inputs belong to.
 *
 * Throws `MISSING_INPUT` for a graph input without a value, `SHAPE_MISMATCH` for one of another shape, `UNKNOWN_OP` for an
 * op without a lowering, and every `GraphError` of a graph that is not valid.
 */
export function lower(graph: Graph, options: LowerOptions): Lowered {
  const { inputs, mode, ops = standardOps, lowerings = standardLowerings } = options;
  const layers = layersOf(graph, { ops });
  const values = new Map<string, Value>();
  for (const { id, shape } of graph.inputs) {
    if (!Object.hasOwn(inputs, id)) {
      throw new EngineError('MISSING_INPUT', `lower: no value for the graph's input "${id}"; add it to inputs`, id);
    }
    const value = inputs[id];
    if (value.type.dtype !== 'float32' || !sameShape(value.shape.slice(1), shape)) {
      throw new EngineError(
        'SHAPE_MISMATCH',
        `lower: input "${id}" is ${value.type.dtype} [${value.shape.join()}]; give float32 [N,${shape.join()}]`,
        id,
      );
    }
    values.set(id, value);
  }
  if (graph.inputs.length === 0) throw new EngineError('MISSING_INPUT', 'lower: the graph has no inputs; give it one');
  const {
    builder,
    shape: [batch],
  } = values.get(graph.inputs[0].id)!;
  const parameter =
    options.parameter ?? ((wanted: Parameter) => builder.input(wanted.key, { dtype: 'float32', shape: wanted.shape }));

  const updates: BufferUpdate[] = [];
  const randomInputs: RandomInput[] = [];
  for (const { node, attributes, shape, parameters } of layers) {
    const lowering = lowerings.get(node.op);
    if (lowering === undefined) {
      throw new EngineError(
        'UNKNOWN_OP',
        `lower: node "${node.id}" has the op "${node.op}" without a lowering; add one to lowerings (defineLowering)`,
        node.id,
      );
    }
    const random = (wanted: Pick<RandomInput, 'shape' | 'kind' | 'rate'>): Value => {
      const known = randomInputs.filter((input) => input.node === node.id).length;
      const name = `random.${node.id}${known === 0 ? '' : `.${known}`}`;
      randomInputs.push({ name, node: node.id, op: node.op, ...wanted });
      return builder.input(name, { dtype: 'float32', shape: wanted.shape });
    };
    const value = lowering.lower({
      builder,
      node,
      attributes,
      inputs: node.inputs.map((input) => values.get(input)!),
      shape: [batch, ...shape],
      mode,
      parameter(name) {
        const spec = parameters.find((candidate) => candidate.name === name);
        if (spec !== undefined) return parameter(parameterOf(node, spec));
        throw new EngineError(
          'MISSING_WEIGHTS',
          `lower: op "${node.op}" has no parameter "${name}"; declare it in the op's definition`,
          node.id,
        );
      },
      update(name, statistic, rule) {
        updates.push({ key: `${node.id}.${name}`, value: statistic, ...rule });
      },
      mask: (maskShape, rate) => random({ shape: maskShape, kind: 'mask', rate }),
      noise: (noiseShape) => random({ shape: noiseShape, kind: 'normal', rate: 0 }),
    });
    values.set(node.id, value);
  }
  return { outputs: graph.outputs.map((id) => values.get(id)!), updates, randomInputs };
}
