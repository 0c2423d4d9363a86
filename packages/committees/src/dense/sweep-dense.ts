import { thresholdBetween } from '../thresholds/threshold-between';
import { CommitteeError } from '../errors';
import { meanIoU } from './class-counts';
import { denseCost, type DenseCosts } from './dense-cascade';
import type { DenseTable } from './dense-table';

/** How good and how dear a dense cascade is on the images of a table. */
export interface DensePoint {
  readonly threshold: number;
  /** In [0, 1]. */
  readonly meanIoU: number;
  /** Average cost of an image. */
  readonly cost: number;
  /** Share of the pixels that is passed on. */
  readonly passed: number;
}

/**
 * Every threshold that tells the cells of a table apart, from the first model by itself to the mean of both everywhere: what it costs
 * and how good it is (the form of Fig. 5.4, with mIoU). Cells are gone through once, in the order of their confidence.
 */
export function sweepDense(table: DenseTable, costs: DenseCosts): readonly DensePoint[] {
  const { confidences, pixels, classes, unpassed, hitChanges, predictedChanges } = table;
  const order = Array.from(confidences, (_, cell) => cell).sort((a, b) => confidences[a] - confidences[b]);
  const all = pixels.reduce((sum, own) => sum + own, 0);
  const hits = Int32Array.from(unpassed.hits);
  const predicted = Int32Array.from(unpassed.predicted);
  const points: DensePoint[] = [];
  let passed = 0;
  for (let place = 0; place <= order.length; place++) {
    const [below, above] = [confidences[order[place - 1]], confidences[order[place]]] as (number | undefined)[];
    if (below !== above) {
      const share = passed / all;
      points.push({
        threshold: thresholdBetween({ below, above }),
        meanIoU: meanIoU({ hits, predicted, actual: unpassed.actual }),
        cost: denseCost(costs, share),
        passed: share,
      });
    }
    if (place === order.length) break;
    const cell = order[place];
    passed += pixels[cell];
    for (let c = 0; c < classes; c++) {
      hits[c] += hitChanges[cell * classes + c];
      predicted[c] += predictedChanges[cell * classes + c];
    }
  }
  return points;
}

/** What is asked of a dense cascade. */
export type DenseTarget = DenseCostsOf & ({ readonly minMeanIoU: number } | { readonly maxCost: number });

interface DenseCostsOf {
  /** What each model costs on a whole image. */
  readonly costs: DenseCosts;
}

/**
 * The threshold that reaches `minMeanIoU` at the least cost, or the highest mIoU at a cost of at most `maxCost`, over every attainable
 * one. Choose it on held-out images. Throws `UNREACHABLE`, saying what can be reached.
 */
export function chooseDenseThreshold(table: DenseTable, target: DenseTarget): DensePoint {
  const points = sweepDense(table, target.costs);
  if ('minMeanIoU' in target) {
    const enough = points.find((point) => point.meanIoU >= target.minMeanIoU);
    if (enough !== undefined) return enough;
    const best = Math.max(...points.map((point) => point.meanIoU));
    throw unreachable(`a mean IoU of ${target.minMeanIoU}; the best is ${best}`);
  }
  const affordable = points.filter(({ cost }) => cost <= target.maxCost);
  if (affordable.length === 0) throw unreachable(`a cost of ${target.maxCost}; the least is ${points[0].cost}`);
  return affordable.reduce((best, point) => (point.meanIoU > best.meanIoU ? point : best));
}

function unreachable(what: string): CommitteeError {
  return new CommitteeError('UNREACHABLE', `chooseDenseThreshold: no threshold reaches ${what}; ask for that or less`);
}

/** A threshold on the images of another table. */
export function evaluateDense(
  table: DenseTable,
  { threshold, costs }: DenseCostsOf & { threshold: number },
): DensePoint {
  // The points come in the order of their thresholds; the last that none of the cells tells from this one means the same.
  const { confidences, pixels } = table;
  const all = pixels.reduce((sum, own) => sum + own, 0);
  const passed = confidences.reduce((sum, g, cell) => sum + (g >= threshold ? 0 : pixels[cell]), 0) / all;
  const same = sweepDense(table, costs).find((point) => point.passed === passed) as DensePoint;
  return { ...same, threshold };
}
