import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import { GraphError } from '../errors';
import type { Graph, GraphNode, Shape } from '../graph';
import type { GraphOptions } from '../layers';
import { sameShape, showShape } from '../shape';
import { inferShapes } from '../shapes';

/** Where blocks go and what they are. */
export interface BlockInsertion {
  /** Ids of the nodes (or inputs) that a block is put behind. */
  readonly after: readonly string[];
  /**
   * Adds a block that reads `x` and returns its value, of the shape of `x`. `g` is a builder whose ids begin with the id
   * of the node behind which the block stands; `place` is that node's place in `after`.
   */
  block(g: GraphBuilder, x: Value, place: number): Value;
}

/**
 * The graph with a block behind each of the named nodes: whoever read the node, and the graph's outputs, now read the
 * block. So attention is inserted into a backbone (thesis 4.3.2).
 *
 * Throws `BAD_EDIT` where a node is missing or named twice, or a block changes the shape or returns a value of
 * another builder, and `DUPLICATE_ID` where a
 * block makes an id that the graph has already.
 */
export function insertBlocks(graph: Graph, { after, block }: BlockInsertion, options: GraphOptions = {}): Graph {
  const shapes = inferShapes(graph, options);
  const taken = new Set(shapes.keys());
  const blocks = new Map<string, { readonly nodes: readonly GraphNode[]; readonly output: string }>();
  after.forEach((id, place) => {
    const shape = shapes.get(id);
    if (shape === undefined) throw new GraphError('BAD_EDIT', `insertBlocks: there is no "${id}"; name a node`, id);
    if (blocks.has(id)) throw new GraphError('BAD_EDIT', `insertBlocks: "${id}" is named twice; name it once`, id);
    const g: GraphBuilder = graphBuilder<string>({ [id]: shape }, options);
    const output = block(g.scope(id), g.input, place);
    checkShape(id, shape, output.shape);
    const { nodes } = g.build(output);
    if (output.id !== id && !nodes.some((node) => node.id === output.id)) {
      throw new GraphError('BAD_EDIT', `insertBlocks: the block behind "${id}" returns no value of its builder`, id);
    }
    for (const node of nodes) {
      if (taken.has(node.id)) {
        throw new GraphError('DUPLICATE_ID', `insertBlocks: the id "${node.id}" is taken; name it otherwise`, node.id);
      }
      taken.add(node.id);
    }
    blocks.set(id, { nodes, output: output.id });
  });

  const behind = (id: string): string => blocks.get(id)?.output ?? id;
  const blockOf = (id: string): readonly GraphNode[] => blocks.get(id)?.nodes ?? [];
  return {
    ...graph,
    nodes: [
      ...graph.inputs.flatMap(({ id }) => blockOf(id)),
      ...graph.nodes.flatMap((node) => [{ ...node, inputs: node.inputs.map(behind) }, ...blockOf(node.id)]),
    ],
    outputs: graph.outputs.map(behind),
  };
}

function checkShape(id: string, wanted: Shape, shape: Shape): void {
  if (sameShape(wanted, shape)) return;
  throw new GraphError(
    'BAD_EDIT',
    `insertBlocks: the block behind "${id}" makes ${showShape(shape)} of ${showShape(wanted)}; keep the shape`,
    id,
  );
}
