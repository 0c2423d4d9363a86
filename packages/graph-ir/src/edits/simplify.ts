import type { Graph, GraphNode } from '../graph';
import { topologicalOrder, type OrderOptions } from '../order';

/**
 * The graph without nodes that compute nothing: identities are passed by, an `add` that only another `add` reads is
 * merged into it, and nodes that no output depends on are dropped. The function of the network stays the same; where an
 * output was an identity, the output's id becomes that of its source. Nodes come in topological order.
 */
export function simplify(graph: Graph, options: OrderOptions = {}): Graph {
  const ordered = topologicalOrder(graph, options);
  const sourceOf = new Map<string, string>();
  const follow = (id: string): string => sourceOf.get(id) ?? id;
  const bypassed: GraphNode[] = [];
  for (const node of ordered) {
    if (node.op === 'identity' && node.inputs.length === 1) sourceOf.set(node.id, follow(node.inputs[0]));
    else if (node.inputs.some((input) => sourceOf.has(input)))
      bypassed.push({ ...node, inputs: node.inputs.map(follow) });
    else bypassed.push(node);
  }
  const outputs = graph.outputs.map(follow);
  return { ...graph, nodes: mergeAdds(liveNodes(bypassed, outputs), outputs), outputs };
}

/** Those of `ordered` (inputs before users) that an output depends on. */
function liveNodes(ordered: readonly GraphNode[], outputs: readonly string[]): readonly GraphNode[] {
  const live = new Set(outputs);
  for (let i = ordered.length - 1; i >= 0; i--) {
    if (live.has(ordered[i].id)) for (const input of ordered[i].inputs) live.add(input);
  }
  return ordered.filter(({ id }) => live.has(id));
}

function mergeAdds(ordered: readonly GraphNode[], outputs: readonly string[]): readonly GraphNode[] {
  const uses = new Map<string, number>();
  const count = (id: string): void => void uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const { inputs } of ordered) inputs.forEach(count);
  outputs.forEach(count);
  const readBy = new Map<string, string>();
  for (const { op, inputs } of ordered) for (const input of inputs) readBy.set(input, op);
  const returned = new Set(outputs);
  const merged = new Map<string, readonly string[]>();
  for (const { id, op, inputs } of ordered) {
    if (op === 'add' && uses.get(id) === 1 && readBy.get(id) === 'add' && !returned.has(id)) merged.set(id, inputs);
  }
  return ordered
    .filter(({ id }) => !merged.has(id))
    .map((node) => {
      if (node.op !== 'add' || !node.inputs.some((input) => merged.has(input))) return node;
      return { ...node, inputs: summandsOf(node, merged) };
    });
}

/** The inputs of an `add` with merged ones taken apart, in order. */
function summandsOf({ inputs }: GraphNode, merged: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const summands: string[] = [];
  const stack = [...inputs].reverse();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const inner = merged.get(id);
    if (inner === undefined) summands.push(id);
    else for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i]);
  }
  return summands;
}
