import {
  evaluateCascade,
  optimizeThresholds,
  selectCascade,
  singleModels,
  type Cascade,
  type MeasuredCascade,
  type Target,
} from '@archipelago/committees';
import { mean } from '@archipelago/numerics';
import type { TrainedNumber } from '../../src/committees/trained-number';
import type { TrainedPool } from './pool';
import { millions, overTurns, percent, round, turnsOf, type Turn } from './turns';

const SIZES = [2, 3, 4];

/** A network and the cascade that was chosen for it on the selection images, both as they do on the test images. */
interface Pair {
  readonly single: MeasuredCascade;
  readonly cascade: MeasuredCascade;
}

/** Cascades of the scaled family at the cost and the accuracy of each network (Tables 5.3, 5.4, 5.8, 5.9, 5.10, 5.12; Fig. 5.6). */
export async function selectionNumbers(pool: TrainedPool): Promise<Record<string, readonly TrainedNumber[]>> {
  const turns = await turnsOf(pool);
  const targets = pool.family.slice(1);
  const accurate = new Map(
    targets.map((type) => [type, turns.map((turn) => pairOf(turn, type, (single) => accuracyOf(single)))]),
  );
  const withVit = await turnsOf(pool, [...pool.family, 'vit']);
  const vit = withVit.map((turn) => pairOf(turn, 'vit', accuracyOf));
  const vitCost = withVit.map((turn) => pairOf(turn, 'vit', costOf));
  return {
    '5.3': targets.flatMap((type) => [
      ...gainNumbers(
        type,
        turns.map((turn) => pairOf(turn, type, costOf)),
      ),
      ...speedupNumbers(type, accurate.get(type)!),
    ]),
    '5.4': [...gainNumbers('vit', vitCost), ...speedupNumbers('vit', vit)],
    '5.8': targets.slice(-2).flatMap((type) => worstCaseNumbers(turns, type, accurate.get(type)!)),
    '5.9': targets.flatMap((type) => exitNumbers(type, accurate.get(type)![0].cascade)),
    '5.10': scaledNumbers(pool, turns),
    '5.12': targets.slice(1).flatMap((type) => diversityNumbers(pool, turns, type, accurate.get(type)!)),
    'figure-5.6': sizeNumbers(pool, turns),
  };
}

function accuracyOf({ accuracy }: MeasuredCascade): Target {
  return { minAccuracy: accuracy };
}

function costOf({ cost }: MeasuredCascade): Target {
  return { maxCost: cost };
}

/** Chooses a cascade on the selection images for what a network does there. */
function pairOf({ selection, test }: Turn, type: string, target: (single: MeasuredCascade) => Target): Pair {
  const single = { members: [type], thresholds: [] };
  const { cascade } = selectCascade(selection, { ...target(evaluateCascade(selection, single)), sizes: SIZES });
  return { single: evaluateCascade(test, single), cascade: evaluateCascade(test, cascade) };
}

function gainNumbers(type: string, pairs: readonly Pair[]): readonly TrainedNumber[] {
  const label = `${type}, cascade of similar cost`;
  const gain = overTurns(
    pairs.map(({ single, cascade }) => percent(cascade.accuracy - single.accuracy)),
    2,
  );
  return [
    {
      label,
      quantity: 'gain in top-1',
      unit: '%',
      ours: gain.ours,
      note: `${gain.spread}; ${sidesOf(pairs)}`,
    },
  ];
}

function speedupNumbers(type: string, pairs: readonly Pair[]): readonly TrainedNumber[] {
  const speedup = overTurns(
    pairs.map(({ single, cascade }) => single.cost / cascade.cost),
    2,
  );
  return [
    {
      label: `${type}, cascade of similar accuracy`,
      quantity: 'speedup',
      unit: 'x',
      ours: speedup.ours,
      note: `${speedup.spread}; ${sidesOf(pairs)}`,
    },
  ];
}

/** Accuracies and costs of both, and what the first cascade is made of. */
function sidesOf(pairs: readonly Pair[]): string {
  const of = (side: keyof Pair): string => {
    const accuracy = mean(pairs.map((pair) => percent(pair[side].accuracy)));
    const cost = mean(pairs.map((pair) => millions(pair[side].cost)));
    return `${accuracy.toFixed(2)} % with ${cost.toPrecision(3)} M`;
  };
  return `${of('cascade')}, single ${of('single')}; first ${pairs[0].cascade.members.join('+')}`;
}

/**
 * The same accuracy with the worst case bounded by the network's own cost; where no such cascade is as accurate, the most
 * accurate within the bound.
 */
function worstCaseNumbers(turns: readonly Turn[], type: string, free: readonly Pair[]): readonly TrainedNumber[] {
  const single = { members: [type], thresholds: [] };
  const bounded = turns.map((turn): Pair => {
    const { accuracy, cost } = evaluateCascade(turn.selection, single);
    const within = { maxWorstCaseCost: cost, sizes: SIZES };
    const best = selectCascade(turn.selection, { ...within, maxCost: Infinity }).cascade;
    const cascade =
      best.accuracy < accuracy ? best : selectCascade(turn.selection, { ...within, minAccuracy: accuracy }).cascade;
    return { single: evaluateCascade(turn.test, single), cascade: evaluateCascade(turn.test, cascade) };
  });
  return (
    [
      ['without', free],
      ['with', bounded],
    ] as const
  ).flatMap(([name, pairs]) => {
    const label = `${type}, cascade ${name} a bound`;
    const worst = overTurns(
      pairs.map(({ cascade, single }) => cascade.worstCaseCost / single.cost),
      2,
    );
    return [
      { ...speedupNumbers(type, pairs)[0], label },
      { label, quantity: 'worst case over the single model', unit: 'x', ours: worst.ours, note: worst.spread },
    ];
  });
}

function exitNumbers(type: string, { members, exitRatios }: MeasuredCascade): readonly TrainedNumber[] {
  return exitRatios.map((ratio, stage) => ({
    label: `${type}, ${members.join('+')}`,
    quantity: `leave after model ${stage + 1}`,
    unit: '%',
    ours: round(percent(ratio), 1),
    note: 'on the test images; the first order of the trainings',
  }));
}

/** A cascade of three networks for the cost of net-1, and what it becomes with each network one and two steps larger. */
function scaledNumbers({ family }: TrainedPool, turns: readonly Turn[]): readonly TrainedNumber[] {
  const bases = turns.map(({ selection }) => {
    const { cost } = evaluateCascade(selection, { members: [family[1]], thresholds: [] });
    const smallest = family.slice(0, 3);
    const candidates = smallest.flatMap((a) => smallest.flatMap((b) => smallest.map((c) => [a, b, c])));
    return { selection, cost, candidates };
  });
  return [0, 1, 2].flatMap((step): TrainedNumber[] => {
    const larger = (type: string): string | undefined => family[family.indexOf(type) + step];
    if (family[1 + step] === undefined || family[2 + step] === undefined) return [];
    const pairs = bases.map(({ selection, cost, candidates }, turn): Pair => {
      const base = bestOf(turns[turn], candidates, cost);
      const members = base.members.map((type) => larger(type)!);
      const single = { members: [family[1 + step]], thresholds: [] };
      const limit = evaluateCascade(selection, single).cost;
      const scaled = bestOf(turns[turn], [members], limit);
      return {
        single: evaluateCascade(turns[turn].test, single),
        cascade: evaluateCascade(turns[turn].test, scaled),
      };
    });
    return gainNumbers(`C${step} over ${family[1 + step]}`, pairs).map((number) => ({
      ...number,
      label: `C${step} over ${family[1 + step]}`,
    }));
  });
}

/** The most accurate of given lists of members at a cost. */
function bestOf({ selection }: Turn, candidates: readonly (readonly string[])[], maxCost: number): Cascade {
  const found = candidates
    .filter((members) =>
      selection.types.every(({ name, copies }) => members.filter((m) => m === name).length <= copies),
    )
    .map((members) => optimizeThresholds(selection, members, { maxCost }))
    .filter((cascade) => cascade !== undefined);
  return found.reduce((best, cascade) => (cascade.accuracy > best.accuracy ? cascade : best));
}

/** Cascades of one architecture beside those of all. */
function diversityNumbers(
  { family }: TrainedPool,
  turns: readonly Turn[],
  type: string,
  any: readonly Pair[],
): readonly TrainedNumber[] {
  const same = turns.map((turn): Pair | undefined => {
    const single = { members: [type], thresholds: [] };
    const { accuracy } = evaluateCascade(turn.selection, single);
    const candidates = family
      .slice(0, family.indexOf(type))
      .flatMap((other) =>
        SIZES.filter((size) => size <= turn.selection.types.find(({ name }) => name === other)!.copies).map((size) =>
          optimizeThresholds(turn.selection, new Array<string>(size).fill(other), { minAccuracy: accuracy }),
        ),
      );
    const found = candidates.filter((cascade) => cascade !== undefined);
    if (found.length === 0) return undefined;
    const best = found.reduce((least, cascade) => (cascade.cost < least.cost ? cascade : least));
    return { single: evaluateCascade(turn.test, single), cascade: evaluateCascade(turn.test, best) };
  });
  const reached = same.filter((pair) => pair !== undefined);
  const relabelled = (pairs: readonly Pair[], name: string): TrainedNumber => ({
    ...speedupNumbers(type, pairs)[0],
    label: `${type}, cascade of ${name}`,
  });
  return [
    ...(reached.length === 0 ? [] : [relabelled(reached, 'one smaller architecture')]),
    relabelled(any, 'different architectures'),
  ];
}

/** The accuracy that cascades of 2, 3 and 4 models reach, on average over costs. */
function sizeNumbers({ family }: TrainedPool, turns: readonly Turn[]): readonly TrainedNumber[] {
  const [least, most] = [1, family.length - 1].map((i) => singleModels(turns[0].test)[i].cost);
  const costs = Array.from({ length: 12 }, (_, i) => least * (most / least) ** (i / 11));
  return SIZES.map((size) => {
    const { ours, spread } = overTurns(
      turns.map(({ selection, test }) =>
        mean(
          costs.map((maxCost) =>
            percent(evaluateCascade(test, selectCascade(selection, { maxCost, sizes: [size] }).cascade).accuracy),
          ),
        ),
      ),
      2,
    );
    const range = `${millions(least).toPrecision(2)} to ${millions(most).toPrecision(2)} M multiply-adds`;
    return {
      label: `cascades of ${size} models`,
      quantity: 'top-1 over all costs',
      unit: '%',
      ours,
      note: `${spread}; mean over 12 costs of ${range}`,
    };
  });
}
