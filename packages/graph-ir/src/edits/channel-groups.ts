import type { Graph } from '../graph';
import { layersOf, type GraphOptions } from '../layers';
import { ChannelTies } from './channel-ties';
import { leastCommonMultiple } from './common-multiple';

/** Channels that shrink together. */
export interface ChannelGroup {
  /** The first node of the group, or `width64` for the group of all axes with 64 channels. */
  readonly id: string;
  /** How many channels there are. */
  readonly channels: number;
  /** A shrunk number of channels must be a multiple of this, since convolutions and shuffles keep their groups. */
  readonly divisor: number;
  /** The nodes whose output channels stand in an attribute and belong to the group, in topological order. */
  readonly nodes: readonly string[];
}

/**
 * The smallest groups of channels that may shrink by themselves: a group holds all channel axes that are tied by
 * element-wise ops, sums, pools, norms and depthwise convolutions. Channels of the network's inputs and outputs, and those
 * that an op with fixed channels reads or makes, are in no group.
 */
export function channelGroups(graph: Graph, options: GraphOptions = {}): readonly ChannelGroup[] {
  const ties = new ChannelTies(graph, layersOf(graph, options));
  return [...membersOf(ties)].map(([kind, nodes]) => ({
    id: nodes[0],
    channels: ties.widthOf(kind),
    divisor: ties.divisorOf(kind),
    nodes,
  }));
}

/**
 * The groups of thesis 2.3.2: all axes with the same number of channels are one group, but for those of the network's
 * inputs and outputs. Coarser than `channelGroups`: VGG and ResNet for CIFAR have four, of 64, 128, 256 and 512.
 */
export function channelGroupsByWidth(graph: Graph, options: GraphOptions = {}): readonly ChannelGroup[] {
  const ties = new ChannelTies(graph, layersOf(graph, options));
  const kinds = new Map<number, number[]>();
  const members = membersOf(ties);
  for (const kind of members.keys()) {
    const width = ties.widthOf(kind);
    const same = kinds.get(width);
    if (same === undefined) kinds.set(width, [kind]);
    else same.push(kind);
  }
  return [...kinds].map(([channels, same]) => {
    const nodes = new Set(same.flatMap((kind) => members.get(kind)!));
    return {
      id: `width${channels}`,
      channels,
      divisor: same.map((kind) => ties.divisorOf(kind)).reduce(leastCommonMultiple),
      nodes: [...ties.nodes].filter((node) => nodes.has(node)),
    };
  });
}

/** The nodes of each free class, in topological order. */
function membersOf(ties: ChannelTies): ReadonlyMap<number, readonly string[]> {
  const members = new Map<number, string[]>();
  for (const node of ties.nodes) {
    for (const kind of new Set(ties.kindsOf(node))) {
      if (ties.isFixed(kind)) continue;
      const same = members.get(kind);
      if (same === undefined) members.set(kind, [node]);
      else same.push(node);
    }
  }
  return members;
}
