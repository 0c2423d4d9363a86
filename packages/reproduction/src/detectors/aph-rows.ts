import { derived } from '../comparison';
import { paperRows, type Column } from '../paper-rows';
import type { Row } from '../row';

const classes = ['Vehicle', 'Pedestrian', 'Cyclist'] as const;

/** A detector: LEVEL_2 APH of vehicles, pedestrians and cyclists, their mean as printed, and further columns. */
export type Detector = readonly [vehicle: string, pedestrian: string, cyclist: string, mean: string, ...string[]];

/** The rows of detectors; the overall mAPH is the mean of the three classes. */
export function aphRows(detectors: Readonly<Record<string, Detector>>, more: readonly Column[] = []): readonly Row[] {
  return Object.entries(detectors).flatMap(([label, [vehicle, pedestrian, cyclist, mean, ...others]]) => [
    ...paperRows(
      classes.map((name) => [`APH, ${name}`, '%']),
      { [label]: [vehicle, pedestrian, cyclist] },
    ),
    meanRow(label, mean, [vehicle, pedestrian, cyclist]),
    ...paperRows(more, { [label]: others }),
  ]);
}

/** The overall mAPH of a detector from the APH of its three classes. */
export function meanRow(label: string, printed: string, from: readonly [string, string, string]): Row {
  const formula = (...aph: number[]): number => aph.reduce((sum, value) => sum + value) / aph.length;
  return derived({ label, quantity: 'overall mAPH', unit: '%', printed, from, formula });
}
