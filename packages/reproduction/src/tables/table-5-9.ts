import { averageOfPrintedRow, averageRow, top1Row } from '../committees/cascade-rows';
import { boundedCascades, cascadeName, cascades, type Cascade } from '../committees/cascades';
import { efficientnets, type EfficientnetName } from '../committees/models';
import { singleRows } from '../committees/single-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import type { Row } from '../row';

function cascadeRows(cascade: Cascade): readonly Row[] {
  const label = cascadeName(cascade);
  return [
    top1Row(label, cascade.top1),
    ...cascade.exits.map((printed, stage) =>
      unmade({ label, quantity: `exits after model ${stage + 1}`, unit: '%', printed }),
    ),
    averageRow(cascade),
    averageOfPrintedRow(cascade),
  ];
}

/** Table 5.9 of the thesis. */
export const table59 = withOurNumbers(
  table('5.9', {
    title: 'Exit ratios of cascades',
    parts: [
      { level: 'exact', of: 'average multiply-adds, from the printed exit ratios' },
      { level: 'needs', of: 'accuracies and exit ratios', needs: imagenetNeeds() },
    ],
    rows: () => [
      ...(Object.entries(efficientnets) as [EfficientnetName, (typeof efficientnets)[EfficientnetName]][])
        .filter(([model]) => model !== 'B0')
        .flatMap(([model, facts]) => singleRows(model, facts)),
      ...[...Object.values(cascades), ...Object.values(boundedCascades)].flatMap(cascadeRows),
    ],
  }),
);
