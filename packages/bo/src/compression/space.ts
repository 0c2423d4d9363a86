import {
  channelGroupsByWidth,
  compatiblePairs,
  removableLayers,
  type ChannelGroup,
  type Graph,
  type Skip,
} from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';
import type { Space } from '@archipelago/trials';
import { BoError } from '../errors';
import type { CompressionAction } from './action';
import { Blueprint } from './space-blueprint';
import { mutateAction } from './space-mutation';

/** Probabilities of removing a layer; one is drawn for each architecture. (The authors' code, options.py.) */
const REMOVAL_PROBABILITIES: readonly number[] = [0.3, 0.4, 0.5, 0.6, 0.7];

/**
 * Probabilities of adding a skip to a pair of layers; one is drawn for each architecture. (The authors' code,
 * options.py.)
 */
const SKIP_PROBABILITIES: readonly number[] = [0.003, 0.005, 0.01, 0.03, 0.05];

export interface CompressionSpaceOptions {
  /**
   * Whether layers may be removed.
   * @defaultValue true
   */
  readonly removal?: boolean;
  /**
   * Whether channels may be taken away.
   * @defaultValue true
   */
  readonly shrinkage?: boolean;
  /**
   * Whether skip connections may be added.
   * @defaultValue true
   */
  readonly skips?: boolean;
}

/** The networks that are made from a teacher by removing layers, shrinking groups of channels and adding skips. */
export interface CompressionSpace extends Space<CompressionAction> {
  readonly teacher: Graph;
  /** Layers that may be removed: those whose output has the shape of their input, whatever the widths of the groups. */
  readonly removable: readonly string[];
  /** Groups of channels, each shrunk as one. */
  readonly groups: readonly ChannelGroup[];
  /** Pairs of layers between which a skip may be added: their shapes agree, whatever the widths of the groups. */
  readonly pairs: readonly Skip[];
  /** The action that leaves the teacher as it is, with the width of every group. */
  readonly identity: CompressionAction;
  /** Another width for one group, one layer more or less, or one skip more or less. */
  mutate(action: CompressionAction, random: Random): CompressionAction;
  /** The student that an action makes of the teacher. Throws `BoError` BAD_ACTION where it is not of this space. */
  build(action: CompressionAction): Graph;
}

/**
 * The search space of thesis 2.3.2 around a teacher; whatever it holds is a valid network with at most the teacher's
 * parameters.
 *
 * It samples as the authors' code does: r ~ U(0, 1) for each group, which keeps max(1, floor((1 - r) F)) of F
 * channels; each removable layer with a probability drawn once for the architecture; each pair whose later layer
 * stays, likewise.
 *
 * @throws BoError BAD_TEACHER where nothing of the teacher may change
 */
export function compressionSpace(teacher: Graph, options: CompressionSpaceOptions = {}): CompressionSpace {
  const { removal = true, shrinkage = true, skips = true } = options;
  const groups = shrinkage ? channelGroupsByWidth(teacher) : [];
  const blueprint = new Blueprint(teacher, groups);
  const inputOf = new Map(teacher.nodes.map(({ id, inputs }) => [id, inputs[0]]));
  // NOTE: in the thesis the teacher's shapes alone decide. Where the widths of two layers agree in the teacher by chance
  // and belong to different groups, as around the convolutions inserted into ShuffleNet, students would not fit.
  const removable = removal ? removableLayers(teacher).filter((id) => blueprint.sameShape(id, inputOf.get(id)!)) : [];
  const pairs = skips
    ? compatiblePairs(teacher).filter(({ from, to }) => blueprint.sameShape(from, inputOf.get(to)!))
    : [];
  if (removable.length === 0 && groups.length === 0) {
    throw new BoError(
      'BAD_TEACHER',
      `compressionSpace: no layer of ${teacher.name ?? 'the teacher'} may be removed and no channel taken away; ` +
        'give a network with hidden layers, or allow removal or shrinkage',
    );
  }
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const removableIds = new Set(removable);
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of pairs) {
    const known = targets.get(from);
    if (known === undefined) targets.set(from, new Set([to]));
    else known.add(to);
  }

  /** What keeps an action out of the space; undefined where nothing does. */
  function objection({ widths, removed, skips }: CompressionAction): string | undefined {
    for (const [id, width] of Object.entries(widths)) {
      const group = groupById.get(id);
      if (!group) return `there is no channel group '${id}'`;
      if (!Number.isInteger(width) || width < 1 || width > group.channels || width % group.divisor !== 0) {
        return `group '${id}' of ${group.channels} channels cannot keep ${width}`;
      }
    }
    const stranger = removed.find((id) => !removableIds.has(id));
    if (stranger !== undefined) return `layer '${stranger}' may not be removed`;
    const gone = new Set(removed);
    for (const [from, to] of skips) {
      if (targets.get(from)?.has(to) !== true) return `no skip may lead from '${from}' to '${to}'`;
      if (gone.has(to)) return `a skip leads to the removed layer '${to}'`;
    }
    return undefined;
  }

  return {
    teacher,
    removable,
    groups,
    pairs,
    identity: {
      widths: Object.fromEntries(groups.map(({ id, channels }) => [id, channels])),
      removed: [],
      skips: [],
    },
    sample: (random) => sampleAction({ removable, groups, pairs }, random),
    contains: (action) => objection(action) === undefined,
    mutate: (action, random) => mutateAction({ removable, groups, pairs }, action, random),
    build(action) {
      const reason = objection(action);
      if (reason !== undefined) {
        throw new BoError('BAD_ACTION', `compressionSpace: ${reason}; give an action of this teacher's space`);
      }
      return blueprint.build(action);
    },
  };
}

function sampleAction(
  { removable, groups, pairs }: Pick<CompressionSpace, 'removable' | 'groups' | 'pairs'>,
  random: Random,
): CompressionAction {
  const widths = Object.fromEntries(
    groups.map(({ id, channels, divisor }) => {
      const left = Math.floor((1 - random.uniform()) * channels);
      return [id, Math.max(divisor, left - (left % divisor))];
    }),
  );
  const removalProbability = random.pick(REMOVAL_PROBABILITIES);
  const removed = removable.filter(() => random.boolean(removalProbability));
  const gone = new Set(removed);
  const skipProbability = random.pick(SKIP_PROBABILITIES);
  const skips = pairs
    .filter(({ to }) => !gone.has(to) && random.boolean(skipProbability))
    .map(({ from, to }) => [from, to] as const);
  return { widths, removed, skips };
}
