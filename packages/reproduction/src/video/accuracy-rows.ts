import { derived, unmade } from '../comparison';
import type { Row } from '../row';

/** Top-1, top-5 and what top-1 gains over the backbone, first on one data set, then on the other. */
type Line = readonly [
  top1: string,
  top5: string,
  gain: string | null,
  otherTop1: string,
  otherTop5: string,
  otherGain: string | null,
];

/** A backbone and what is inserted into it; the first line is the backbone alone, without gains. */
export interface Backbone {
  readonly name: string;
  readonly lines: Readonly<Record<string, Line>>;
}

/** The rows of Tables 4.1 to 4.5, whose gains are differences of printed accuracies. */
export function accuracyRows(datasets: readonly [string, string], backbones: readonly Backbone[]): readonly Row[] {
  return backbones.flatMap(({ name, lines }) => {
    const [base] = Object.values(lines);
    return Object.entries(lines).flatMap(([model, numbers]) =>
      datasets.flatMap((dataset, i) => {
        const [top1, top5, gain] = i === 0 ? numbers.slice(0, 3) : numbers.slice(3);
        const label = `${name}, ${model}`;
        const rows = [
          unmade({ label, quantity: `top-1, ${dataset}`, unit: '%', printed: top1! }),
          unmade({ label, quantity: `top-5, ${dataset}`, unit: '%', printed: top5! }),
        ];
        if (gain === null) return rows;
        const from = [top1!, base[3 * i]!];
        const quantity = `gain in top-1, ${dataset}`;
        return [...rows, derived({ label, quantity, unit: '%', printed: gain, from, formula: (a, b) => a - b })];
      }),
    );
  });
}
