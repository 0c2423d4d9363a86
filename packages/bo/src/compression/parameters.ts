import type { ChannelGroup } from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';
import { sampleValue, type Dimension } from '../parameters/dimension';
import type { ParameterSpace } from '../parameters/parameter-space';
import { tryUntil } from '../spaces/try-until';
import type { CompressionAction } from './action';
import type { CompressionSpace } from './space';

const BINARY: Dimension = { kind: 'categorical', count: 2 };
const RATIO: Dimension = { kind: 'uniform', low: 0, high: 1 };

/** Draws that a constrained space may refuse before one of its own samples is taken. */
const TRIES = 100;

/**
 * A compression space as independent variables, the search space of TPE in thesis 2.4.3: for each layer whether it is
 * removed, for each group of channels the share r in [0, 1) that is taken away (max(1, floor((1 − r) F)) of F are
 * left), for each pair of layers of one shape whether a skip is added, in this order: 64 variables for ResNet-18 and
 * 112 for ResNet-34 without skips, 529 and 1717 with them. Operations that are off in the space have no variables.
 *
 * Variables without effect count, as they do in the thesis: a layer that may not be removed (10 of ResNet-18's 60), a
 * skip to a removed layer. `encode` gives such ones 0, and of the shares that leave a width the middle one.
 *
 * NOTE: the thesis does not tell the priors. Here a choice has 1/2 and a share is uniform, as variables are of which
 * nothing is known. So half of the removable layers go, and half of the pairs whose later layer stays are joined, in
 * ResNet-34 some hundreds; the space itself samples 0.3 to 5 % of them. In the thesis TPE diverges for all of
 * ResNet-34's variables.
 */
export function compressionParameters(space: CompressionSpace): ParameterSpace<CompressionAction> {
  const { groups, pairs, teacher } = space;
  const removable = new Set(space.removable);
  // An addition is no layer in the thesis but the edge into the next one.
  const layers = removable.size === 0 ? [] : teacher.nodes.filter(({ op }) => op !== 'add').map(({ id }) => id);
  const firstPair = layers.length + groups.length;
  const dimensions = [...layers.map(() => BINARY), ...groups.map(() => RATIO), ...pairs.map(() => BINARY)];

  const decode = (values: readonly number[]): CompressionAction => {
    const gone = new Set(layers.filter((id, i) => values[i] === 1 && removable.has(id)));
    return {
      widths: Object.fromEntries(groups.map((group, i) => [group.id, widthOf(values[layers.length + i], group)])),
      removed: space.removable.filter((id) => gone.has(id)),
      skips: pairs
        .filter(({ to }, i) => values[firstPair + i] === 1 && !gone.has(to))
        .map(({ from, to }) => [from, to] as const),
    };
  };
  const draw = (random: Random) => decode(dimensions.map((dimension) => sampleValue(dimension, random)));
  const encode = ({ widths, removed, skips }: CompressionAction): readonly number[] => {
    const gone = new Set(removed);
    const joined = new Set(skips.map(([from, to]) => JSON.stringify([from, to])));
    return [
      ...layers.map((id) => (gone.has(id) ? 1 : 0)),
      ...groups.map((group) => shareOf(widths[group.id] ?? group.channels, group)),
      ...pairs.map(({ from, to }) => (joined.has(JSON.stringify([from, to])) ? 1 : 0)),
    ];
  };
  return {
    dimensions,
    encode,
    decode,
    sample: (random) => tryUntil(TRIES, space.contains, () => draw(random)) ?? space.sample(random),
    contains: space.contains,
    mutate: space.mutate,
  };
}

function widthOf(share: number, { channels, divisor }: ChannelGroup): number {
  const left = Math.floor((1 - share) * channels);
  return Math.max(divisor, left - (left % divisor));
}

function shareOf(width: number, { channels, divisor }: ChannelGroup): number {
  return Math.max(0, 1 - (width + divisor / 2) / channels);
}
