import {
  createPool,
  evaluateCascade,
  evaluateTree,
  perClassThresholds,
  selectCascade,
  selectTree,
  singleModels,
  splitTable,
  tabulate,
  type DecisionTable,
  type MeasuredCascade,
} from '@archipelago/committees';
import { readDecisionsFolder } from '@archipelago/committees/node';
import { createRandom, mean, standardDeviation } from '@archipelago/numerics';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainedNumber } from '../../src/committees/trained-number';
import { percent, round } from './turns';

const SPLITS = 20;

/** What was chosen on one half of the images, as it does on the other. */
interface Held {
  readonly accuracy: number;
  readonly cost: number;
}

/** Chooses for the accuracy of the best service on one half, and runs on the other. */
type Method = (select: DecisionTable, report: DecisionTable, best: MeasuredCascade) => Held;

const chain = (select: DecisionTable, { accuracy }: MeasuredCascade): MeasuredCascade =>
  selectCascade(select, { minAccuracy: accuracy }).cascade;

const methods: Readonly<Record<string, Method>> = {
  cascade: (select, report, best) => evaluateCascade(report, chain(select, best)),
  'cascade, thresholds a class': (select, report, best) => {
    const { members } = chain(select, best);
    return evaluateCascade(report, perClassThresholds(select, members, { minAccuracy: best.accuracy })!);
  },
  tree: (select, report, best) => evaluateTree(report, selectTree(select, { minAccuracy: best.accuracy })),
};

/**
 * What committees of paid services save at the accuracy of the best one, on the half of the images that they were not chosen on:
 * real classifiers, recorded by L. Chen, M. Zaharia and J. Zou, "FrugalML" (NeurIPS 2020).
 */
export async function serviceNumbers(folder: string): Promise<Record<string, readonly TrainedNumber[]>> {
  const numbers: TrainedNumber[] = [];
  for (const set of readdirSync(folder).sort()) {
    const { members, labels } = await readDecisionsFolder(join(folder, set));
    const table = await tabulate(createPool({ members, labels }), { size: 3 });
    const halves = Array.from({ length: SPLITS }, (_, seed) => splitTable(table, { random: createRandom(seed + 1) }));
    for (const [method, run] of Object.entries(methods)) {
      const pairs = halves.map(({ select, report }) => {
        const best = singleModels(select).reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
        return { single: evaluateCascade(report, best), held: run(select, report, best) };
      });
      const saved = pairs.map(({ single, held }) => percent(1 - held.cost / single.cost));
      const gained = pairs.map(({ single, held }) => percent(held.accuracy - single.accuracy));
      numbers.push({
        label: `${set}, ${method}`,
        quantity: 'cost saved at the accuracy of the best service',
        unit: '%',
        ours: round(mean(saved), 1),
        note:
          `mean of ${SPLITS} random halves, deviation ${standardDeviation(saved).toFixed(1)}; accuracy ` +
          `${mean(gained) >= 0 ? '+' : ''}${mean(gained).toFixed(2)} %, deviation ${standardDeviation(gained).toFixed(2)}`,
      });
    }
  }
  return { services: numbers };
}
