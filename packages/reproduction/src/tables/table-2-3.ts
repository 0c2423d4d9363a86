import { computed, unmade } from '../comparison';
import { oursOnCifar100 } from '../compression/results';
import { table } from '../exhibit';
import { compressionNeeds } from '../needs/compression';
import { quantityOf } from '../networks';

/** Accuracy in per cent and parameters in millions, by multiplier and groups. */
const configurations: Readonly<Record<string, readonly [accuracy: string, parameters: string]>> = {
  '0.5x-g1': ['67.71', '0.26'],
  '0.5x-g2': ['67.54', '0.27'],
  '0.5x-g3': ['67.23', '0.27'],
  '0.5x-g4': ['66.83', '0.27'],
  '0.5x-g8': ['66.74', '0.31'],
  '1.5x-g1': ['72.43', '2.09'],
  '1.5x-g2': ['71.41', '2.07'],
  '1.5x-g3': ['71.05', '2.03'],
  '1.5x-g4': ['71.86', '1.99'],
  '1.5x-g8': ['71.04', '2.08'],
};

/** The mean in `71.41 ± 0.75`; the table prints no deviations. */
const meanOf = (text: string): string => text.split(' ± ')[0];

const found = Object.values(oursOnCifar100);

/** Table 2.3 of the thesis. */
export const table23 = table('2.3', {
  title: 'Comparison with ShuffleNet on CIFAR-100',
  parts: [
    { level: 'exact', of: 'parameters of ShuffleNet' },
    {
      level: 'needs',
      of: 'accuracies and the parameters that searches found',
      needs: compressionNeeds({
        dataset: 'CIFAR-100',
        teacher: 'shufflenet-1x-g2-inserted',
        remark: 'it trains the given network as a teacher first; the ten of the table are trained by nothing else',
      }),
    },
  ],
  rows: () => [
    ...found.flatMap(({ teacher, accuracy, parameters = '' }) => {
      const label = `Ours, ${teacher.title}`;
      return [
        unmade({ label, quantity: 'accuracy', unit: '%', printed: meanOf(accuracy) }),
        unmade({ label, quantity: 'parameters', unit: 'M', printed: meanOf(parameters) }),
      ];
    }),
    ...Object.entries(configurations).flatMap(([configuration, [accuracy, parameters]]) => {
      const label = `ShuffleNet ${configuration.replace('-g', ' (g = ')})`;
      const ours = quantityOf(`shufflenet-${configuration}`, 'parameters', { classes: 100 }) / 1e6;
      return [
        unmade({ label, quantity: 'accuracy', unit: '%', printed: accuracy }),
        computed({ label, quantity: 'parameters', unit: 'M', printed: parameters, ours }),
      ];
    }),
  ],
});
