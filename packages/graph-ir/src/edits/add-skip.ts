import { GraphError } from '../errors';
import type { Graph, GraphNode, Shape } from '../graph';
import { layersOf, type GraphOptions, type Layer } from '../layers';
import { resolveLimits } from '../limits';
import { sameShape, showShape } from '../shape';

/** A connection from the output of one node to the input of a later one. */
export interface Skip {
  readonly from: string;
  readonly to: string;
}

/**
 * Every pair of nodes between which a skip may be added: `from` is listed before `to`, and its output has the shape of
 * `to`'s only input. Pairs that are joined already are among them. `add` nodes belong to the edge behind them and are
 * in no pair, so the pairs are those of thesis 2.3.2, where inputs are summed without a node.
 *
 * Throws `LIMIT_EXCEEDED` where there are more pairs than `limits.edges`.
 */
export function compatiblePairs(graph: Graph, options: GraphOptions = {}): readonly Skip[] {
  const layers = layersOf(graph, options).filter(({ op }) => op.name !== 'add');
  const { edges } = resolveLimits(options.limits);
  const count = countPairs(layers);
  if (count > edges) {
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `compatiblePairs: ${count} pairs; at most ${edges} are listed (limits.edges)`,
    );
  }
  const sources = new Map<string, string[]>();
  const pairs: Skip[] = [];
  for (const { node, inputShapes, shape } of layers) {
    if (inputShapes.length === 1) {
      for (const from of sources.get(inputShapes[0].join()) ?? []) pairs.push({ from, to: node.id });
    }
    const key = shape.join();
    const same = sources.get(key);
    if (same === undefined) sources.set(key, [node.id]);
    else same.push(node.id);
  }
  return pairs;
}

function countPairs(layers: readonly Layer[]): number {
  const sources = new Map<string, number>();
  let pairs = 0;
  for (const { inputShapes, shape } of layers) {
    if (inputShapes.length === 1) pairs += sources.get(inputShapes[0].join()) ?? 0;
    const key = shape.join();
    sources.set(key, (sources.get(key) ?? 0) + 1);
  }
  return pairs;
}

/**
 * The graph with the output of `from` added to the input of `to`. Where `to` reads an `add` that nobody else reads, or
 * is one, the `add` gets one more input; else a new `add` named after `to` stands in front of it. A skip that is there
 * already changes nothing.
 *
 * Throws `BAD_EDIT` where a node is missing, `to` has several inputs and is no `add`, the shapes differ, or `from`
 * depends on `to`.
 */
export function addSkip(graph: Graph, skip: Skip, options: GraphOptions = {}): Graph {
  return addSkips(graph, [skip], options);
}

/** `addSkip` for each of `skips` in turn, with one look at the graph. */
export function addSkips(graph: Graph, skips: readonly Skip[], options: GraphOptions = {}): Graph {
  const layers = layersOf(graph, options);
  const shapes = new Map<string, Shape>(graph.inputs.map(({ id, shape }) => [id, shape]));
  const nodes = new Map<string, GraphNode>();
  const places = new Map<string, number>(graph.inputs.map(({ id }) => [id, -1]));
  const uses = new Map<string, number>();
  const count = (id: string, by: number): void => void uses.set(id, (uses.get(id) ?? 0) + by);
  layers.forEach(({ node, shape }, place) => {
    shapes.set(node.id, shape);
    nodes.set(node.id, node);
    places.set(node.id, place);
    for (const input of node.inputs) count(input, 1);
  });
  for (const output of graph.outputs) count(output, 1);

  const added = new Map<string, string>();
  // While every edge goes forwards in `places`, a node cannot depend on a later one.
  let forwards = true;
  for (const { from, to } of skips) {
    const target = nodes.get(to);
    const source = shapes.get(from);
    if (target === undefined) throw new GraphError('BAD_EDIT', `addSkip: there is no node "${to}"; name a node`, to);
    if (source === undefined)
      throw new GraphError('BAD_EDIT', `addSkip: there is no "${from}"; name a node or input`, from);
    if (target.op !== 'add' && target.inputs.length !== 1) {
      throw new GraphError(
        'BAD_EDIT',
        `addSkip: node "${to}" (${target.op}) has ${target.inputs.length} inputs; skip to a node with one, or an add`,
        to,
      );
    }
    const wanted = shapes.get(target.inputs[0])!;
    if (!sameShape(source, wanted)) {
      throw new GraphError(
        'BAD_EDIT',
        `addSkip: "${from}" is ${showShape(source)} but "${to}" reads ${showShape(wanted)}; join equal shapes`,
        to,
      );
    }
    const backwards = places.get(from)! >= places.get(to)!;
    if ((backwards || !forwards) && dependsOn(from, to, nodes)) {
      throw new GraphError('BAD_EDIT', `addSkip: "${from}" depends on "${to}"; skip from an earlier node`, to);
    }
    if (backwards) forwards = false;
    const front = nodes.get(target.inputs[0]);
    if (target.op === 'add') extend(target, from);
    else if (target.inputs[0] === from) continue;
    else if (front?.op === 'add' && uses.get(front.id) === 1) extend(front, from);
    else {
      const id = freshId(`${to}/skip`, shapes);
      nodes.set(id, { id, op: 'add', inputs: [target.inputs[0], from], attributes: {} });
      nodes.set(to, { ...target, inputs: [id] });
      shapes.set(id, wanted);
      places.set(id, places.get(to)! - 0.5);
      added.set(to, id);
      count(id, 1);
      count(from, 1);
    }
  }

  function extend(node: GraphNode, from: string): void {
    if (node.inputs.includes(from)) return;
    nodes.set(node.id, { ...node, inputs: [...node.inputs, from] });
    count(from, 1);
  }

  const inListing = graph.nodes.flatMap(({ id }) => {
    const before = added.get(id);
    return before === undefined ? [nodes.get(id)!] : [nodes.get(before)!, nodes.get(id)!];
  });
  return { ...graph, nodes: inListing };
}

/** Whether `id` is `ancestor` or depends on it. */
function dependsOn(id: string, ancestor: string, nodes: ReadonlyMap<string, GraphNode>): boolean {
  const seen = new Set([id]);
  const stack = [id];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === ancestor) return true;
    for (const input of nodes.get(next)?.inputs ?? []) {
      if (seen.has(input)) continue;
      seen.add(input);
      stack.push(input);
    }
  }
  return false;
}

function freshId(stem: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(stem)) return stem;
  let count = 2;
  while (taken.has(`${stem}${count}`)) count++;
  return `${stem}${count}`;
}
