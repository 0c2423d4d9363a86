import type { GraphBuilder, Value } from '@archipelago/graph-ir';

export interface RaggedConvOptions {
  readonly outChannels: number;
  readonly groups: number;
  readonly name: string;
}

/**
 * A grouped 1×1 convolution without bias whose groups need not divide the channels.
 *
 * Every group reads floor(in / groups) channels; the channels that are over are left out. The outputs are dealt out to
 * the groups, the first ones making one more. So it has outChannels · floor(in / groups) weights, and is a plain grouped
 * convolution where the groups divide both.
 */
export function raggedConv(g: GraphBuilder, x: Value, { outChannels, groups, name }: RaggedConvOptions): Value {
  const conv = { kernel: 1, bias: false };
  const read = Math.floor(x.shape[0] / groups);
  const used = read * groups === x.shape[0] ? x : g.channelSlice(x, { channels: read * groups });
  if (outChannels % groups === 0) return g.conv(used, { ...conv, outChannels, groups, name });
  const parts = Array.from({ length: groups }, (_, group) => {
    const own = g.channelSlice(used, { start: group * read, channels: read });
    const outputs = Math.floor(outChannels / groups) + (group < outChannels % groups ? 1 : 0);
    return g.conv(own, { ...conv, outChannels: outputs, name: `${name}${group + 1}` });
  });
  return g.concat(parts, { name });
}

/** A channel shuffle of as many channels as the groups divide; the channels that are over stay last. */
export function raggedShuffle(g: GraphBuilder, x: Value, groups: number): Value {
  const over = x.shape[0] % groups;
  if (over === 0) return g.channelShuffle(x, { groups });
  const even = x.shape[0] - over;
  const shuffled = g.channelShuffle(g.channelSlice(x, { channels: even }), { groups });
  return g.concat([shuffled, g.channelSlice(x, { start: even, channels: over })]);
}
