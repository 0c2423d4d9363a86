import {
  accuracyOfMostConfident,
  confidences,
  createPool,
  tabulate,
  type ConfidenceName,
} from '@archipelago/committees';
import type { TrainedNumber } from '../../src/committees/trained-number';
import type { TrainedPool } from './pool';
import { overTurns, percent } from './turns';

const PERCENTS = [25, 50, 75];

/** How well each confidence tells right from wrong, of the smallest network (Fig. 5.3). */
export async function confidenceNumbers(pool: TrainedPool): Promise<Record<string, readonly TrainedNumber[]>> {
  const [type] = pool.family;
  const numbers: TrainedNumber[] = [];
  for (const confidence of Object.keys(confidences) as ConfidenceName[]) {
    const curves: (readonly number[])[] = [];
    for (const line of pool.trainings(type)) {
      const members = [pool.read('test', line)];
      const table = await tabulate(createPool({ members, labels: pool.labels('test') }), { size: 1, confidence });
      curves.push(accuracyOfMostConfident(table.decisions([0]), PERCENTS));
    }
    PERCENTS.forEach((share, i) => {
      const { ours, spread } = overTurns(
        curves.map((curve) => percent(curve[i])),
        2,
      );
      numbers.push({
        label: `${type}, ${confidence}`,
        quantity: `top-1 of the ${share} % surest`,
        unit: '%',
        ours,
        note: spread.replace('orders of the trainings', 'trainings'),
      });
    });
  }
  return { 'figure-5.3': numbers };
}
