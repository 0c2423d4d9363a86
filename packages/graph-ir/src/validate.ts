import { GraphError } from './errors';
import type { Attributes, Graph, GraphInput, GraphNode } from './graph';
import { layersOf, type GraphOptions } from './layers';

/**
 * Checks everything about a graph: ids, order, ops, attributes, shapes and limits. Time and memory are linear in its size.
 *
 * Throws a `GraphError` with the code, the id of the node and a remedy for the first thing found wrong.
 */
export function validate(graph: Graph, options: GraphOptions = {}): void {
  layersOf(checkStructure(graph), options);
}

/** The graph with the attributes of every node in full. Nodes keep their order. Throws as `validate` does. */
export function resolveGraph(graph: Graph, options: GraphOptions = {}): Graph {
  const resolved = new Map(layersOf(graph, options).map(({ node, attributes }) => [node.id, { ...node, attributes }]));
  return { ...graph, nodes: graph.nodes.map(({ id }) => resolved.get(id)!) };
}

/**
 * A graph out of a value of unknown origin, such as parsed JSON: the fields of `Graph` and nothing else, copied. What
 * the fields mean is not checked.
 *
 * Throws `BAD_JSON` where a field is missing, unknown or of the wrong type.
 */
export function checkStructure(value: unknown): Graph {
  const { name, inputs, nodes, outputs } = record(value, 'the graph', ['inputs', 'nodes', 'outputs'], ['name']);
  return {
    ...(name === undefined ? {} : { name: text(name, 'name of the graph') }),
    inputs: list(inputs, 'inputs').map(checkInput),
    nodes: list(nodes, 'nodes').map(checkNode),
    outputs: list(outputs, 'outputs').map((output, i) => text(output, `outputs[${i}]`)),
  };
}

function checkInput(value: unknown, i: number): GraphInput {
  const place = `inputs[${i}]`;
  const { id, shape } = record(value, place, ['id', 'shape']);
  return {
    id: text(id, `${place}.id`),
    shape: list(shape, `${place}.shape`).map((axis) => {
      if (typeof axis !== 'number') throw bad(`${place}.shape`, axis, 'a list of numbers');
      return axis;
    }),
  };
}

function checkNode(value: unknown, i: number): GraphNode {
  const place = `nodes[${i}]`;
  const { id, op, inputs, attributes } = record(value, place, ['id', 'op', 'inputs', 'attributes']);
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) {
    throw bad(`${place}.attributes`, attributes, 'an object');
  }
  return {
    id: text(id, `${place}.id`),
    op: text(op, `${place}.op`),
    inputs: list(inputs, `${place}.inputs`).map((input) => text(input, `an element of ${place}.inputs`)),
    // Values are checked against the op's specification when the attributes are resolved.
    attributes: Object.fromEntries(Object.entries(attributes)) as Attributes,
  };
}

function record(
  value: unknown,
  place: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(place, value, 'an object');
  for (const key of Object.keys(value)) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw new GraphError('BAD_JSON', `${place} has the unknown field "${key.slice(0, 64)}"; leave it out`);
    }
  }
  for (const key of required) {
    if (!Object.hasOwn(value, key)) throw new GraphError('BAD_JSON', `${place} lacks the field "${key}"; add it`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw bad(place, value, 'a list');
  return value;
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string') throw bad(place, value, 'a string');
  return value;
}

function bad(place: string, value: unknown, wanted: string): GraphError {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
  return new GraphError('BAD_JSON', `${place} is ${kind}; give ${wanted}`);
}
