import { GraphError } from './errors';
import type { Graph, GraphNode } from './graph';
import { resolveLimits, type GraphLimits } from './limits';

export interface OrderOptions {
  /** Bounds on the size of the graph. @defaultValue `defaultLimits` */
  readonly limits?: Partial<GraphLimits>;
}

/**
 * The nodes with inputs before users. Nodes keep their place where they may: a graph listed in such an order is
 * returned as listed. Time and memory are linear.
 *
 * Throws `DUPLICATE_ID`, `DANGLING_INPUT`, `DANGLING_OUTPUT`, `CYCLE` or `LIMIT_EXCEEDED`.
 */
export function topologicalOrder(graph: Graph, { limits }: OrderOptions = {}): readonly GraphNode[] {
  const places = placesOf(graph, resolveLimits(limits));
  const { nodes } = graph;
  if (inOrder(nodes, places)) return nodes;

  // Depth-first search without recursion: `entered` nodes on the stack are being waited for, `done` ones are listed.
  const entered = 1;
  const done = 2;
  const state = new Uint8Array(nodes.length);
  const ordered: GraphNode[] = [];
  const stack: number[] = [];
  const nextInput = new Uint32Array(nodes.length);
  for (let start = 0; start < nodes.length; start++) {
    if (state[start] !== 0) continue;
    stack.push(start);
    state[start] = entered;
    while (stack.length > 0) {
      const place = stack[stack.length - 1];
      const node = nodes[place];
      if (nextInput[place] === node.inputs.length) {
        stack.pop();
        state[place] = done;
        ordered.push(node);
        continue;
      }
      const input = places.get(node.inputs[nextInput[place]++])!;
      if (input < 0 || state[input] === done) continue;
      if (state[input] === entered) {
        const { id } = nodes[input];
        throw new GraphError('CYCLE', `node "${id}" depends on its own output; remove one of its inputs`, id);
      }
      state[input] = entered;
      stack.push(input);
    }
  }
  return ordered;
}

/** Where each id stands: the index of a node, or −1 for an input of the graph. Every named id is among them. */
function placesOf(graph: Graph, limits: GraphLimits): ReadonlyMap<string, number> {
  const { inputs, nodes, outputs } = graph;
  if (nodes.length + inputs.length > limits.nodes) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `the graph has ${nodes.length + inputs.length} inputs and nodes; at most ${limits.nodes} are allowed (limits.nodes)`,
    );
  }
  const places = new Map<string, number>();
  const enter = (id: string, place: number): void => {
    if (id.length === 0 || id.length > limits.idLength) {
      throw new GraphError(
        'LIMIT_EXCEEDED',
        `an id of ${id.length} characters; give 1 to ${limits.idLength} (limits.idLength)`,
        id.slice(0, 64),
      );
    }
    if (places.has(id)) throw new GraphError('DUPLICATE_ID', `the id "${id}" is used twice; rename one`, id);
    places.set(id, place);
  };
  for (const { id } of inputs) enter(id, -1);
  nodes.forEach(({ id }, place) => enter(id, place));
  let edges = outputs.length;
  for (const { id, inputs: sources } of nodes) {
    edges += sources.length;
    for (const source of sources) {
      if (!places.has(source)) {
        throw new GraphError(
          'DANGLING_INPUT',
          `node "${id}" reads "${source}", which is neither a node nor an input of the graph; add it or name another`,
          id,
        );
      }
    }
  }
  if (edges > limits.edges) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `${edges} inputs of nodes; at most ${limits.edges} are allowed (limits.edges)`,
    );
  }
  if (outputs.length === 0) {
    throw new GraphError('DANGLING_OUTPUT', 'the graph returns nothing; name at least one output');
  }
  for (const output of outputs) {
    if (!places.has(output)) {
      throw new GraphError(
        'DANGLING_OUTPUT',
        `the output "${output}" is neither a node nor an input of the graph; add it or name another`,
        output,
      );
    }
  }
  return places;
}

function inOrder(nodes: readonly GraphNode[], places: ReadonlyMap<string, number>): boolean {
  return nodes.every(({ inputs }, place) => inputs.every((input) => places.get(input)! < place));
}
