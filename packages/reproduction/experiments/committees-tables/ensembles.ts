import {
  evaluateCascade,
  optimizeThresholds,
  orders,
  stagesOf,
  type DecisionTable,
  type MeasuredCascade,
} from '@archipelago/committees';
import { createPool, tabulate } from '@archipelago/committees';
import { mean, standardDeviation } from '@archipelago/numerics';
import type { TrainedNumber } from '../../src/committees/trained-number';
import type { TrainedPool } from './pool';
import { millions, overTurns, percent, round, turnsOf, type Turn } from './turns';

/** Above every confidence that is a probability: nothing leaves early, so the cascade is the ensemble. */
const NEVER = 2;

/** Ensembles beside single models, as cascades, and of copies of one network (Table 5.2, Figs 5.2 and 5.4, Table 5.11). */
export async function ensembleNumbers(pool: TrainedPool): Promise<Record<string, readonly TrainedNumber[]>> {
  const turns = await turnsOf(pool);
  return {
    '5.2': trainingNumbers(pool, turns),
    'figure-5.2': pool.family.slice(1).flatMap((type) => ensembleBesideSingle(turns, type)),
    'figure-5.4': plateauNumbers(pool, turns),
    '5.11': await copiesNumbers(pool),
  };
}

function ensembleOf(table: DecisionTable, members: readonly string[]): MeasuredCascade {
  return evaluateCascade(table, { members, thresholds: members.slice(1).map(() => NEVER) });
}

/** The ensembles of 2 to 4 networks that a table allows, whatever their order. */
function ensembles(table: DecisionTable): readonly MeasuredCascade[] {
  const copies = table.types.map((type) => type.copies);
  return [2, 3, 4]
    .flatMap((size) => [...orders(copies, size)])
    .filter((types) => types.every((type, i) => i === 0 || types[i - 1] <= type))
    .map((types) =>
      ensembleOf(
        table,
        types.map((type) => table.types[type].name),
      ),
    );
}

/** The best ensemble that costs no more than a network, and the same as a cascade (5.4.2). */
function ensembleBesideSingle(turns: readonly Turn[], type: string): readonly TrainedNumber[] {
  const rows = turns.map(({ selection, test }) => {
    const single = { members: [type], thresholds: [] };
    const own = evaluateCascade(selection, single);
    const within = ensembles(selection).filter(({ cost }) => cost <= own.cost);
    if (within.length === 0) return undefined;
    const best = within.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
    const converted = optimizeThresholds(selection, best.members, { minAccuracy: best.accuracy })!;
    return {
      single: evaluateCascade(test, single),
      ensemble: ensembleOf(test, best.members),
      cascade: evaluateCascade(test, converted),
    };
  });
  const made = rows.filter((row) => row !== undefined);
  if (made.length === 0) return [];
  const gain = overTurns(
    made.map(({ single, ensemble }) => percent(ensemble.accuracy - single.accuracy)),
    2,
  );
  const saved = overTurns(
    made.map(({ ensemble, cascade }) => ensemble.cost / cascade.cost),
    2,
  );
  const kept = mean(made.map(({ ensemble, cascade }) => percent(cascade.accuracy - ensemble.accuracy)));
  const members = made[0].ensemble.members.join('+');
  return [
    {
      label: `${type}, best ensemble of no more cost`,
      quantity: 'gain in top-1',
      unit: '%',
      ours: gain.ours,
      note: `${gain.spread}; first ${members}`,
    },
    {
      label: `${type}, that ensemble as a cascade`,
      quantity: 'speedup',
      unit: 'x',
      ours: saved.ours,
      note: `${saved.spread}; accuracy ${kept.toFixed(2)} % to the ensemble`,
    },
  ];
}

/** The ensemble that is as accurate as the largest network and takes the shortest training. */
function trainingNumbers(pool: TrainedPool, turns: readonly Turn[]): readonly TrainedNumber[] {
  const largest = pool.family.at(-1)!;
  // Some trainings ran beside other work; the quickest did so least.
  const seconds = (type: string): number => Math.min(...pool.trainings(type).map((line) => line.seconds));
  const train = (members: readonly string[]): number => members.reduce((sum, type) => sum + seconds(type), 0);
  const rows = turns.map(({ selection, test }) => {
    const single = { members: [largest], thresholds: [] };
    const { accuracy } = evaluateCascade(selection, single);
    const enough = ensembles(selection).filter((ensemble) => ensemble.accuracy >= accuracy);
    if (enough.length === 0) return undefined;
    const best = enough.reduce((a, b) => (train(b.members) < train(a.members) ? b : a));
    return { single: evaluateCascade(test, single), ensemble: ensembleOf(test, best.members) };
  });
  const made = rows.filter((row) => row !== undefined);
  if (made.length === 0) return [];
  const first = made[0].ensemble.members;
  const label = `ensemble as accurate as ${largest}`;
  const note = (spread: string): string => `${spread}; first ${first.join('+')}`;
  const time = overTurns(
    made.map(({ ensemble }) => train(ensemble.members) / seconds(largest)),
    2,
  );
  const cost = overTurns(
    made.map(({ ensemble, single }) => ensemble.cost / single.cost),
    2,
  );
  const gain = overTurns(
    made.map(({ ensemble, single }) => percent(ensemble.accuracy - single.accuracy)),
    2,
  );
  return [
    { label, quantity: 'training over that of the single model', unit: 'x', ours: time.ours, note: note(time.spread) },
    { label, quantity: 'multiply-adds over those of the single model', unit: 'x', ours: cost.ours, note: cost.spread },
    { label, quantity: 'gain in top-1', unit: '%', ours: gain.ours, note: gain.spread },
  ];
}

/** How little of its cost a cascade of two neighbours needs for the accuracy of their ensemble. */
function plateauNumbers({ family }: TrainedPool, turns: readonly Turn[]): readonly TrainedNumber[] {
  return family.slice(1).map((type, i) => {
    const members = [family[i], type];
    const shares = turns.map(({ selection, test }) => {
      const ensemble = ensembleOf(selection, members);
      const cascade = optimizeThresholds(selection, members, { minAccuracy: ensemble.accuracy - 0.001 })!;
      return { cost: evaluateCascade(test, cascade).cost / ensemble.cost, test, cascade };
    });
    const { ours, spread } = overTurns(
      shares.map(({ cost }) => percent(cost)),
      1,
    );
    const kept = mean(
      shares.map(({ test, cascade }) =>
        percent(evaluateCascade(test, cascade).accuracy - ensembleOf(test, members).accuracy),
      ),
    );
    return {
      label: members.join('+'),
      quantity: 'cost over that of the ensemble',
      unit: '%',
      ours,
      note: `${spread}; the least threshold with the accuracy of the ensemble less 0.1 %, ${kept.toFixed(2)} % on the test images`,
    };
  });
}

/** Trainings of one network: each by itself, all pairs, all ordered pairs as cascades. */
async function copiesNumbers(pool: TrainedPool): Promise<readonly TrainedNumber[]> {
  const type = pool.family.reduce((most, other) =>
    pool.trainings(other).length > pool.trainings(most).length ? other : most,
  );
  const trainings = pool.trainings(type);
  if (trainings.length < 3) return [];
  const tableOf = (part: 'selection' | 'test'): Promise<DecisionTable> => {
    const members = trainings.map((line) => ({ ...pool.read(part, line), type: undefined }));
    return tabulate(createPool({ members, labels: pool.labels(part) }), { size: 2 });
  };
  const [selection, test] = [await tableOf('selection'), await tableOf('test')];
  const names = trainings.map(({ name }) => name);
  const pairs = names.flatMap((a) => names.filter((b) => b !== a).map((b) => [a, b]));
  const singles = names.map((name) => percent(shareRight(test, [name])));
  const both = pairs.filter(([a, b]) => a < b).map((pair) => percent(shareRight(test, pair)));
  const chosen = pairs.map((pair) => {
    const minAccuracy = ensembleOf(selection, pair).accuracy;
    return evaluateCascade(test, optimizeThresholds(selection, pair, { minAccuracy })!);
  });
  const row = (label: string, quantity: string, values: readonly number[], unit: string): TrainedNumber => ({
    label: `${label} of ${type}`,
    quantity,
    unit,
    ours: round(mean(values), 3),
    note:
      `mean of ${values.length}; from ${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}, ` +
      `deviation ${standardDeviation(values).toFixed(3)}`,
  });
  const cascadeCosts = chosen.map(({ cost }) => millions(cost));
  return [
    row(`${names.length} trainings`, 'top-1', singles, '%'),
    row('ensembles of 2', 'top-1', both, '%'),
    row(
      'cascades of 2',
      'top-1',
      chosen.map(({ accuracy }) => percent(accuracy)),
      '%',
    ),
    row('cascades of 2', 'average multiply-adds', cascadeCosts, 'M'),
  ];
}

function shareRight(table: DecisionTable, members: readonly string[]): number {
  return mean(stagesOf(table, members).at(-1)!.correct);
}
