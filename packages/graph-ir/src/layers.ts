import { resolveAttributes } from './attributes';
import { GraphError } from './errors';
import type { Attributes, Graph, GraphNode, Shape } from './graph';
import { resolveLimits, type GraphLimits } from './limits';
import type { OpDefinition, OpRegistry, ParameterSpec } from './op';
import { standardOps } from './ops';
import { topologicalOrder } from './order';

/** What functions over graphs take: which ops there are and how much is allowed. */
export interface GraphOptions {
  /** @defaultValue `standardOps` */
  readonly ops?: OpRegistry;
  /** Replaces some of `defaultLimits`. @defaultValue none */
  readonly limits?: Partial<GraphLimits>;
}

/** A node with all that is known about it. */
export interface Layer {
  readonly node: GraphNode;
  readonly op: OpDefinition;
  /** In full: defaults filled in, lists spread out. */
  readonly attributes: Attributes;
  readonly inputShapes: readonly Shape[];
  readonly shape: Shape;
  readonly parameters: readonly ParameterSpec[];
}

/**
 * The nodes of a graph in topological order with op, attributes in full, shapes and parameters: the one pass that
 * everything else here is built on. Linear in the size of the graph.
 *
 * Throws every `GraphError` of a graph that is not valid.
 */
export function layersOf(graph: Graph, options: GraphOptions = {}): readonly Layer[] {
  const { ops = standardOps } = options;
  const limits = resolveLimits(options.limits);
  const nodes = topologicalOrder(graph, { limits });
  const shapes = inputShapesOf(graph, limits);
  return nodes.map((node) => {
    const layer = layerOf(
      node,
      node.inputs.map((input) => shapes.get(input)!),
      { ops, limits },
    );
    shapes.set(node.id, layer.shape);
    return layer;
  });
}

/** The checked shapes of a graph's inputs, by id, in a new map. */
export function inputShapesOf({ inputs }: Pick<Graph, 'inputs'>, limits: GraphLimits): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const { id, shape } of inputs) {
    checkShape(shape, limits, id);
    shapes.set(id, shape);
  }
  return shapes;
}

/** One node with all that is known about it, from the shapes of its inputs. */
export function layerOf(
  node: GraphNode,
  inputShapes: readonly Shape[],
  { ops, limits }: { readonly ops: OpRegistry; readonly limits: GraphLimits },
): Layer {
  const op = ops.get(node.op);
  if (op === undefined) {
    throw new GraphError(
      'UNKNOWN_OP',
      `node "${node.id}" has the op "${node.op.slice(0, 64)}", which is not known; pass its definition in ops (extendOps)`,
      node.id,
    );
  }
  const [least, greatest] = op.arity;
  if (inputShapes.length < least || inputShapes.length > greatest) {
    const wanted =
      least === greatest ? `${least}` : greatest === Infinity ? `${least} or more` : `${least} to ${greatest}`;
    throw new GraphError(
      'BAD_ARITY',
      `node "${node.id}" (${op.name}) has ${inputShapes.length} inputs; give ${wanted}`,
      node.id,
    );
  }
  const attributes = resolveAttributes(op, node.attributes, { node: node.id, inputs: inputShapes });
  let shape: Shape;
  try {
    shape = op.shape(inputShapes, attributes);
  } catch (error) {
    if (!(error instanceof GraphError) || error.node !== undefined) throw error;
    throw new GraphError(error.code, `node "${node.id}" (${op.name}): ${error.message}`, node.id);
  }
  checkShape(shape, limits, node.id);
  const parameters = op.parameters(inputShapes, attributes);
  let count = 0;
  for (const parameter of parameters) {
    let size = 1;
    for (const axis of parameter.shape) size *= axis;
    count += size;
  }
  if (count > limits.parameters) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `node "${node.id}" (${op.name}) has ${count} parameters; at most ${limits.parameters} are allowed (limits.parameters)`,
      node.id,
    );
  }
  return { node, op, attributes, inputShapes, shape, parameters };
}

function checkShape(shape: Shape, limits: GraphLimits, id: string): void {
  if (shape.length > limits.axes) {
    throw new GraphError('LIMIT_EXCEEDED', `"${id}" has ${shape.length} axes; at most ${limits.axes} are allowed`, id);
  }
  if (shape.length === 0) {
    throw new GraphError('SHAPE_MISMATCH', `"${id}" has no axes; give at least one, such as [features]`, id);
  }
  let elements = 1;
  for (const axis of shape) {
    if (!Number.isInteger(axis) || axis < 1) {
      throw new GraphError(
        'SHAPE_MISMATCH',
        `"${id}" has the shape [${shape.join(', ')}]; axes are integers from 1`,
        id,
      );
    }
    if (axis > limits.axis) {
      throw new GraphError(
        'LIMIT_EXCEEDED',
        `"${id}" has the shape [${shape.join(', ')}]; an axis may be ${limits.axis} at most (limits.axis)`,
        id,
      );
    }
    elements *= axis;
  }
  if (elements > limits.elements) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `"${id}" has ${elements} elements; at most ${limits.elements} are allowed (limits.elements)`,
      id,
    );
  }
}
