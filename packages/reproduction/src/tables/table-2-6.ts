import { compressed, compressionRows, type CompressedNetwork } from '../compression/compressed-rows';
import { oursOnCifar100 } from '../compression/results';
import { cifar100 } from '../compression/teachers';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const { vgg19, resnet18, resnet34 } = cifar100;

/** The thesis's own choice of objective, in Table 2.1 as "Ours". */
const posterior = (network: CompressedNetwork): CompressedNetwork => ({ ...network, method: 'Posterior' });

/** The deviation of the ratio is that of the parameters over the teacher's, whatever the three runs are. */
const slipped = (ratioDeviation: string): Pick<CompressedNetwork, 'mismatches' | 'ratioDeviation'> => ({
  ratioDeviation,
  mismatches: {
    deviation: {
      distance: '-90.0',
      reason: `a slip of the decimal point: ${ratioDeviation} follows from the deviation of the parameters, and fits times and f(x)`,
    },
  },
});

const found = [
  compressed(vgg19, 'Euclidean', ['70.95 ± 1.07', '2.47 ± 1.26', '0.8771 ± 0.0627', '9.62 ± 4.55', '0.9453 ± 0.0092']),
  compressed(
    vgg19,
    'Marginal',
    ['69.90 ± 0.69', '1.50 ± 0.68', '0.9254 ± 0.3382', '16.14 ± 9.22', '0.9422 ± 0.0071'],
    slipped('0.0338'),
  ),
  posterior(oursOnCifar100.vgg19),
  compressed(resnet18, 'Euclidean', [
    '71.67 ± 0.67',
    '1.62 ± 0.27',
    '0.856 ± 0.0243',
    '7.07 ± 1.09',
    '0.8917 ± 0.0137',
  ]),
  compressed(resnet18, 'Marginal', [
    '72.80 ± 1.11',
    '1.72 ± 0.18',
    '0.8467 ± 0.0160',
    '6.57 ± 0.67',
    '0.9033 ± 0.0094',
  ]),
  posterior(oursOnCifar100.resnet18),
  compressed(
    resnet34,
    'Euclidean',
    ['72.87 ± 1.11', '2.49 ± 0.60', '0.8834 ± 0.2814', '8.90 ± 2.04', '0.9127 ± 0.0103'],
    slipped('0.0281'),
  ),
  compressed(resnet34, 'Marginal', [
    '73.11 ± 0.57',
    '3.34 ± 0.48',
    '0.8435 ± 0.0224',
    '6.47 ± 0.89',
    '0.9059 ± 0.0134',
  ]),
  posterior(oursOnCifar100.resnet34),
];

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'Posterior'],
  ['esnac-marginal', 'Marginal'],
  ['esnac-euclidean', 'Euclidean'],
];

/** Table 2.6 of the thesis. */
export const table26 = table('2.6', {
  title: 'Comparison of different objective functions',
  parts: compressionParts('ratios, times and f(x)', {
    dataset: 'CIFAR-100',
    teacher: 'resnet18-cifar',
    remark: 'the other objectives are options of the API: `compress(teacher, { engine, embedding: { objective } })`',
  }),
  rows: async () => [...(await compressionRows(found)), ...trainedRows(small)],
});
