import { speedupRow } from '../committees/cascade-rows';
import { withOurNumbers } from '../committees/with-our-numbers';
import { ourOwn, unmade } from '../comparison';
import { table } from '../exhibit';
import { beyondLogitsNeeds } from '../needs/committees';
import { networkRow } from '../networks';
import type { Row } from '../row';

/** Cascades of the two models; the first has 348 G, the second 507 G. */
const cascades: readonly (readonly [name: string, miou: string, flops: string, speedup: string])[] = [
  ['Cascade - full', '78.4', '568', '0.9'],
  ['Cascade - s = 512', '78.1', '439', '1.2'],
  ['Cascade - s = 128', '78.2', '398', '1.3'],
];

const miou = (label: string, printed: string): Row => unmade({ label, quantity: 'mIoU', unit: '%', printed });

function flops(label: string, network: string, printed: string, distance: string): Row {
  return networkRow({ label, network, quantity: 'multiplyAdds', unit: 'G', printed, distance });
}

/** Table 5.15 of the thesis. */
export const table515 = withOurNumbers(
  table('5.15', {
    title: 'Cascades of DeepLabv3 models on Cityscapes',
    parts: [
      { level: 'exact', of: 'multiply-adds of models, speedups, and the shares that the averages imply' },
      {
        level: 'needs',
        of: 'mIoU and the averages of cascades',
        needs: beyondLogitsNeeds('5.15', {
          data: 'Cityscapes, or the logits of the trained models on its validation images',
          hardware: 'GPUs to train the models; a CPU with their logits',
        }),
      },
    ],
    rows: () => [
      miou('ResNet-50', '77.1'),
      flops('ResNet-50', 'deeplabv3-r50', '348', '+11.3'),
      miou('ResNet-101', '78.1'),
      flops('ResNet-101', 'deeplabv3-r101', '507', '+7.0'),
      ...cascades.flatMap(([label, accuracy, average, speedup]) => [
        miou(label, accuracy),
        unmade({ label, quantity: 'average multiply-adds', unit: 'G', printed: average }),
        ourOwn({
          label,
          quantity: 'pixels passed on',
          unit: '%',
          ours: (100 * (Number(average) - 348)) / 507,
          note: 'follows from the printed 348 G and 507 G',
        }),
        speedupRow(label, speedup, { from: '507', to: average }),
      ]),
    ],
  }),
);
