import { top1Row } from '../committees/cascade-rows';
import { totalCost } from '../committees/costs';
import { efficientnets, type EfficientnetName } from '../committees/models';
import { flopsRow } from '../committees/single-rows';
import { trainingDays } from '../committees/training-days';
import { withOurNumbers } from '../committees/with-our-numbers';
import { computed, unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import type { Row } from '../row';

interface Ensemble {
  readonly models: readonly EfficientnetName[];
  readonly top1: string;
  readonly flops: string;
  readonly training: string;
}

const ensembles: readonly Ensemble[] = [
  { models: ['B3', 'B4', 'B4'], top1: '83.6', flops: '10.6', training: '88' },
  { models: ['B5', 'B5'], top1: '84.1', flops: '20.5', training: '96' },
  { models: ['B5', 'B5', 'B5'], top1: '84.3', flops: '30.8', training: '144' },
];

function ensembleRows({ models, top1, flops, training }: Ensemble): readonly Row[] {
  const label = models.join('+');
  const days = models.reduce((sum, model) => sum + Number(trainingDays[model]), 0);
  return [
    top1Row(label, top1),
    computed({ label, quantity: 'multiply-adds', unit: 'G', printed: flops, ours: totalCost(models) }),
    computed({ label, quantity: 'training', unit: 'TPUv3 days', printed: training, ours: days }),
  ];
}

function singleModelRows(label: 'B6' | 'B7'): readonly Row[] {
  return [
    top1Row(label, efficientnets[label].top1),
    flopsRow(label, efficientnets[label]),
    unmade({ label, quantity: 'training', unit: 'TPUv3 days', printed: trainingDays[label] }),
  ];
}

/** Table 5.2 of the thesis. */
export const table52 = withOurNumbers(
  table('5.2', {
    title: 'Training time (TPU v3 days) of ensembles',
    parts: [
      { level: 'exact', of: 'multiply-adds, and the training of ensembles from that of their models' },
      { level: 'needs', of: 'accuracies and the training of single models', needs: imagenetNeeds() },
    ],
    rows: () => [...(['B6', 'B7'] as const).flatMap(singleModelRows), ...ensembles.flatMap(ensembleRows)],
  }),
);
