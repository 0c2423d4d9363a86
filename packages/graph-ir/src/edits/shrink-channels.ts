import { GraphError } from '../errors';
import type { Graph, GraphNode, Shape } from '../graph';
import { layerOf, layersOf, type GraphOptions, type Layer } from '../layers';
import { resolveLimits } from '../limits';
import { standardOps } from '../ops';
import type { ChannelGroup } from './channel-groups';
import { ChannelTies } from './channel-ties';
import { leastCommonMultiple } from './common-multiple';

/** A group of channels and how far to shrink it: by a share, or to a number. */
export type ChannelShrink =
  | {
      readonly group: ChannelGroup;
      /**
       * The share r in [0, 1] to take away: F' = max(1, floor((1 − r) F)); where the group has a divisor d, the largest
       * multiple of d up to that, and at least d.
       */
      readonly ratio: number;
    }
  | {
      readonly group: ChannelGroup;
      /** The number of channels left, a multiple of the group's divisor. */
      readonly to: number;
    };

/**
 * The graph with some groups of channels made narrower. All nodes of a group shrink together, and what is tied to them
 * follows; depthwise convolutions stay depthwise and other grouped convolutions keep their number of groups.
 *
 * A node of a group that is an identity by now (a removed layer) is passed over.
 *
 * Throws `BAD_EDIT` where a ratio or number is out of range, the channels are fixed by an input or output of the
 * network, the group is not one of this graph's, or two shrinks of tied channels disagree.
 */
export function shrinkChannels(
  graph: Graph,
  shrinks: ChannelShrink | readonly ChannelShrink[],
  options: GraphOptions = {},
): Graph {
  const layers = layersOf(graph, options);
  const ties = new ChannelTies(graph, layers);
  const known = new Set(graph.nodes.map(({ id }) => id));
  const widths = new Map<number, number>();
  for (const shrink of 'group' in shrinks ? [shrinks] : shrinks) {
    for (const node of shrink.group.nodes) {
      if (!known.has(node)) {
        throw new GraphError(
          'BAD_EDIT',
          `shrinkChannels: there is no node "${node}"; use the groups of this graph`,
          node,
        );
      }
      const kinds = ties.kindsOf(node);
      // A node of several classes is as wide as they are together, and each of them has a node of its own.
      if (kinds === undefined || kinds.length > 1) continue;
      const [kind] = kinds;
      const width = shrunkWidth(shrink, ties, { kind, node });
      if ((widths.get(kind) ?? width) !== width) {
        throw new GraphError(
          'BAD_EDIT',
          `shrinkChannels: node "${node}" is to have ${widths.get(kind)} and ${width} channels; shrink tied groups alike`,
          node,
        );
      }
      widths.set(kind, width);
    }
  }
  return withWidths(graph, { layers, ties, widths, options });
}

function shrunkWidth(
  shrink: ChannelShrink,
  ties: ChannelTies,
  { kind, node }: { readonly kind: number; readonly node: string },
): number {
  const { group } = shrink;
  const refuse = (reason: string): never => {
    throw new GraphError('BAD_EDIT', `shrinkChannels: group "${group.id}", node "${node}": ${reason}`, node);
  };
  const channels = ties.widthOf(kind);
  if (channels !== group.channels)
    refuse(`it has ${channels} channels, not ${group.channels}; use this graph's groups`);
  if (ties.isFixed(kind)) refuse('its channels are fixed by an input or output of the network; leave it out');
  const divisor = leastCommonMultiple(ties.divisorOf(kind), group.divisor);
  if ('to' in shrink) {
    const { to } = shrink;
    if (!Number.isInteger(to) || to < 1 || to > channels) refuse(`to is ${to}; give an integer from 1 to ${channels}`);
    if (to % divisor !== 0) refuse(`to is ${to}; give a multiple of ${divisor}`);
    return to;
  }
  const { ratio } = shrink;
  if (!(ratio >= 0 && ratio <= 1)) refuse(`ratio is ${ratio}; give a share from 0 to 1`);
  return Math.max(divisor, Math.floor(Math.floor((1 - ratio) * channels) / divisor) * divisor);
}

interface Rewrite {
  readonly layers: readonly Layer[];
  readonly ties: ChannelTies;
  /** The new width of each class that changes. */
  readonly widths: ReadonlyMap<number, number>;
  readonly options: GraphOptions;
}

function withWidths(graph: Graph, { layers, ties, widths, options }: Rewrite): Graph {
  const context = { ops: options.ops ?? standardOps, limits: resolveLimits(options.limits) };
  const shapes = new Map<string, Shape>(graph.inputs.map(({ id, shape }) => [id, shape]));
  const rewritten = new Map<string, GraphNode>();
  for (const { node, op, attributes } of layers) {
    const inputShapes = node.inputs.map((input) => shapes.get(input)!);
    let next = node;
    if (typeof op.channels === 'object') {
      const { attribute, groups } = op.channels;
      if (ties.depthwise.has(node.id)) {
        const channels = inputShapes[0][0];
        next = { ...node, attributes: { ...attributes, [attribute]: channels, [groups!]: channels } };
      } else {
        const kinds = ties.kindsOf(node.id)!;
        const width = kinds.reduce((sum, kind) => sum + (widths.get(kind) ?? ties.widthOf(kind)), 0);
        next = { ...node, attributes: { ...attributes, [attribute]: width } };
      }
    }
    rewritten.set(node.id, next);
    shapes.set(node.id, layerOf(next, inputShapes, context).shape);
  }
  return { ...graph, nodes: graph.nodes.map(({ id }) => rewritten.get(id)!) };
}
