import { speedupRow, top1Row } from '../committees/cascade-rows';
import { efficientnets, type EfficientnetName } from '../committees/models';
import { singleRows } from '../committees/single-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { ourOwn, unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import { quantityOf } from '../networks';
import type { Row } from '../row';

/** A model, and a smaller one that passes its less certain images on to itself at a higher resolution. */
interface Line {
  readonly model: EfficientnetName;
  readonly self: EfficientnetName;
  readonly sides: readonly [first: number, second: number];
  readonly top1: string;
  readonly flops: string;
  readonly speedup: string;
}

const lines: readonly Line[] = [
  { model: 'B2', self: 'B1', sides: [240, 300], top1: '80.1', flops: '0.85', speedup: '1.2' },
  { model: 'B3', self: 'B2', sides: [260, 380], top1: '81.3', flops: '1.6', speedup: '1.2' },
  { model: 'B4', self: 'B3', sides: [300, 456], top1: '82.5', flops: '2.7', speedup: '1.7' },
  { model: 'B5', self: 'B4', sides: [380, 600], top1: '83.4', flops: '6.0', speedup: '1.7' },
  { model: 'B6', self: 'B5', sides: [456, 600], top1: '83.8', flops: '12.0', speedup: '1.6' },
  { model: 'B7', self: 'B6', sides: [528, 600], top1: '84.1', flops: '22.8', speedup: '1.6' },
];

/** The share of images that must be passed on for the printed average. */
function passedRow(label: string, { self, sides, flops }: Line): Row {
  const [first, second] = sides.map(
    (side) => quantityOf(efficientnets[self].network, 'multiplyAdds', { input: [3, side, side] }) / 1e9,
  );
  return ourOwn({
    label,
    quantity: 'images passed on',
    unit: '%',
    ours: (100 * (Number(flops) - first)) / second,
    note: `follows from ${first.toFixed(3)} G at ${sides[0]} and ${second.toFixed(3)} G at ${sides[1]} pixels`,
  });
}

/** Table 5.13 of the thesis. */
export const table513 = withOurNumbers(
  table('5.13', {
    title: 'Self-cascades',
    parts: [
      { level: 'exact', of: 'multiply-adds of models, speedups, and the shares that the averages imply' },
      {
        level: 'needs',
        of: 'accuracies and the averages of cascades, whose exit ratios are not printed',
        needs: imagenetNeeds(),
      },
    ],
    rows: () =>
      lines.flatMap((line) => {
        const { model, self, sides, top1, flops, speedup } = line;
        const label = `${self}-${sides.join('-')}`;
        return [
          ...singleRows(model, efficientnets[model]),
          top1Row(label, top1),
          unmade({ label, quantity: 'average multiply-adds', unit: 'G', printed: flops }),
          passedRow(label, line),
          speedupRow(label, speedup, { from: efficientnets[model].flops, to: flops }),
        ];
      }),
  }),
);
