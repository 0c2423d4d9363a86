import { insertBlocks, type Graph, type GraphBuilder, type Value } from '@archipelago/graph-ir';
import { checkRepeats } from '../../repeats';

export interface NonLocalOptions {
  /**
   * Frames that attend to each other: the clip is cut into groups of so many, the last one filled up with zeros.
   * @defaultValue all frames
   */
  readonly temporalGroup?: number;
  /** Whether keys and values are halved in height and width by a max-pool. @defaultValue true */
  readonly subSample?: boolean;
}

/**
 * The non-local block of the embedded Gaussian (Wang et al. 2018, eq. 6) on x [C, frames, height, width]:
 * x + norm(W softmax(θᵀφ / √(C/2)) g) with 1×1×1 convolutions θ, φ and g to C/2 channels and W back to C, all with
 * biases. The norm's scale starts at 0, so the block starts as the identity.
 *
 * Throws `BAD_OPTION` for groups that are no whole number of frames from 1.
 */
export function nonLocalBlock(g: GraphBuilder, x: Value, { temporalGroup, subSample = true }: NonLocalOptions): Value {
  if (temporalGroup !== undefined) checkRepeats(temporalGroup, { what: 'frames in a temporal group' });
  const [channels, frames] = x.shape;
  const inner = Math.max(1, Math.floor(channels / 2));
  const groups = temporalGroup === undefined ? 1 : Math.ceil(frames / temporalGroup);
  const added = temporalGroup === undefined ? 0 : groups * temporalGroup - frames;
  const grouped = added === 0 ? x : g.pad(x, { amount: [0, 0, 0, added, 0, 0] });
  const sampled = subSample ? g.maxPool(grouped, { kernel: [1, 2, 2], padding: 'same' }) : grouped;

  /** [inner, frames, height, width] to [groups, inner, places of a group]. */
  const places = (value: Value): Value => {
    const size = value.shape.slice(1).reduce((product, axis) => product * axis, 1) / groups;
    return g.transpose(g.reshape(value, { shape: [inner, groups, size] }), { permutation: [1, 0, 2] });
  };
  const [theta, phi, values] = [
    places(g.conv(grouped, { outChannels: inner, kernel: 1, name: 'theta' })),
    places(g.conv(sampled, { outChannels: inner, kernel: 1, name: 'phi' })),
    places(g.conv(sampled, { outChannels: inner, kernel: 1, name: 'g' })),
  ];
  const scores = g.scale(g.matmul([theta, phi], { transposeA: true, name: 'scores' }), { factor: inner ** -0.5 });
  const attended = g.matmul([values, g.softmax(scores, { axis: 2 })], { transposeB: true, name: 'attended' });
  const merged = g.reshape(g.transpose(attended, { permutation: [1, 0, 2] }), {
    shape: [inner, ...grouped.shape.slice(1)],
  });
  const out = g.conv(merged, { outChannels: channels, kernel: 1, name: 'out' });
  const cut = added === 0 ? out : g.crop(out, { amount: [0, 0, 0, added, 0, 0] });
  return g.add([x, g.batchNorm(cut, { zeroScale: true })]);
}

/** The graph with a non-local block behind each of the named nodes. Throws as `insertBlocks` does. */
export function insertNonLocalBlocks(
  graph: Graph,
  { after, ...options }: NonLocalOptions & { readonly after: readonly string[] },
): Graph {
  return insertBlocks(graph, { after, block: (g, x) => nonLocalBlock(g.scope('nonLocal'), x, options) });
}
