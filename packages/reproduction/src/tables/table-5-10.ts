import { gainRow, top1Row } from '../committees/cascade-rows';
import { efficientnets, type EfficientnetName } from '../committees/models';
import { singleRows } from '../committees/single-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { ourOwn, unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import { networkRow, quantityOf } from '../networks';
import type { Row } from '../row';

/** A cascade of the family, and its gain over the EfficientNet of the same number. */
const family: readonly (readonly [name: string, top1: string, flops: string, model: EfficientnetName, gain: string])[] =
  [
    ['C0', '78.1', '0.41', 'B0', '1.0'],
    ['C1', '80.3', '0.71', 'B1', '1.2'],
    ['C2', '81.2', '1.0', 'B2', '1.2'],
    ['C3', '82.2', '1.8', 'B3', '0.9'],
    ['C4', '83.7', '4.2', 'B4', '1.2'],
    ['C5', '84.3', '10.2', 'B5', '1.0'],
    ['C6', '84.6', '18.7', 'B6', '0.9'],
    ['C7', '84.8', '32.6', 'B7', '0.7'],
  ];

/** Networks of other authors, and what a cascade gains over them. */
const others: readonly (readonly [name: string, top1: string, flops: string, over: string, gain: string])[] = [
  ['BigNASModel-L', '79.5', '0.59', 'C1', '0.8'],
  ['OFA-Large', '80.0', '0.60', 'C1', '0.3'],
  ['Cream-L', '80.0', '0.60', 'C1', '0.3'],
  ['BigNASModel-XL', '80.9', '1.0', 'C2', '0.3'],
];

const accuracyOf = new Map(family.map(([name, top1]) => [name, top1]));

/** The phi of the models of C0 (5.5.4). */
const C0 = [-2, 0, 0.75];

/** What the text equates with three EfficientNets (5.5.4). */
function scalingRows(): readonly Row[] {
  return (
    [
      [0, 'B0', '0.39'],
      [1, 'B2', '1.0'],
      [7, 'B7', '37', '+7.2'],
    ] as const
  ).map(([phi, model, printed, distance]) =>
    networkRow({
      label: `phi = ${phi}, said to give ${model}`,
      network: `efficientnet-phi-${phi}`,
      quantity: 'multiplyAdds',
      unit: 'G',
      printed,
      distance,
    }),
  );
}

function worstCaseOfC0(): Row {
  const costs = C0.map((phi) => quantityOf(`efficientnet-phi-${phi}`, 'multiplyAdds') / 1e9);
  return ourOwn({
    label: 'C0',
    quantity: 'worst-case multiply-adds',
    unit: 'G',
    ours: costs.reduce((sum, cost) => sum + cost),
    note: `the models of phi ${C0.join(', ')} have ${costs.map((cost) => cost.toFixed(3)).join(', ')}`,
  });
}

/** Table 5.10 of the thesis. */
export const table510 = withOurNumbers(
  table('5.10', {
    title: 'A Family of Cascades C0 to C7',
    parts: [
      { level: 'exact', of: 'multiply-adds of EfficientNet, gains, and what section 5.5.4 says about phi' },
      {
        level: 'needs',
        of: 'accuracies and the averages of cascades, whose exit ratios are not printed',
        needs: imagenetNeeds(),
      },
    ],
    rows: () => [
      ...family.flatMap(([name, top1, flops, model, gain]) => [
        top1Row(name, top1),
        unmade({ label: name, quantity: 'average multiply-adds', unit: 'G', printed: flops }),
        ...singleRows(model, efficientnets[model]),
        gainRow(`${name} over ${model}`, gain, { from: efficientnets[model].top1, to: top1 }),
      ]),
      ...others.flatMap(([name, top1, flops, over, gain]) => [
        top1Row(name, top1),
        unmade({ label: name, quantity: 'multiply-adds', unit: 'G', printed: flops }),
        gainRow(`${over} over ${name}`, gain, { from: top1, to: accuracyOf.get(over)! }),
      ]),
      ...scalingRows(),
      worstCaseOfC0(),
    ],
  }),
);
