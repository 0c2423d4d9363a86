import { gainRow, top1Row } from '../committees/cascade-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { derived, unmade } from '../comparison';
import { table } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';
import type { Row } from '../row';

/** Top-1 and images a second of a model, of a cascade as fast and of one as accurate; gain and speedup. */
type Line = readonly [
  top1: string,
  throughput: string,
  fastTop1: string,
  fastThroughput: string,
  gain: string,
  accurateTop1: string,
  accurateThroughput: string,
  speedup: string,
];

const lines: Readonly<Record<string, Line>> = {
  'ViT-L-224': ['82.0', '192', '83.1', '221', '1.1', '82.3', '409', '2.1'],
  'ViT-L-384': ['85.0', '54', '86.0', '69', '1.0', '85.2', '125', '2.3'],
};

function rowsOf([model, line]: [string, Line]): readonly Row[] {
  const [top1, throughput, fastTop1, fastThroughput, gain, accurateTop1, accurateThroughput, speedup] = line;
  const fast = `${model}, cascade of similar throughput`;
  const accurate = `${model}, cascade of similar accuracy`;
  const images = (label: string, printed: string): Row =>
    unmade({ label, quantity: 'throughput', unit: '/s', printed });
  return [
    top1Row(model, top1),
    images(model, throughput),
    top1Row(fast, fastTop1),
    images(fast, fastThroughput),
    gainRow(fast, gain, { from: top1, to: fastTop1 }),
    top1Row(accurate, accurateTop1),
    images(accurate, accurateThroughput),
    derived({
      label: accurate,
      quantity: 'speedup',
      unit: 'x',
      printed: speedup,
      from: [throughput, accurateThroughput],
      formula: (before, after) => after / before,
    }),
  ];
}

/** Table 5.4 of the thesis. */
export const table54 = withOurNumbers(
  table('5.4', {
    title: 'Cascades of ViT models on ImageNet',
    parts: [
      { level: 'exact', of: 'gains and speedups, from the printed accuracies and throughputs' },
      {
        level: 'needs',
        of: 'accuracies and throughputs',
        needs: imagenetNeeds({
          hardware: 'NVIDIA RTX 3090; the checkpoints of Hugging Face are used as they are',
        }),
      },
    ],
    rows: () => Object.entries(lines).flatMap(rowsOf),
  }),
);
