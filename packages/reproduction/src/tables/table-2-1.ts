import { compressed, compressionRows } from '../compression/compressed-rows';
import { n2n, oursOnCifar100 } from '../compression/results';
import { teacherRows } from '../compression/teacher-rows';
import { cifar100 } from '../compression/teachers';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const { vgg19, resnet18, resnet34, shufflenet } = cifar100;

const found = [
  compressed(vgg19, 'Random Search', [
    '68.17 ± 1.28',
    '2.83 ± 1.05',
    '0.8593 ± 0.0525',
    '8.04 ± 3.78',
    '0.9046 ± 0.0074',
  ]),
  oursOnCifar100.vgg19,
  compressed(resnet18, 'Random Search', [
    '69.86 ± 1.90',
    '1.26 ± 0.54',
    '0.8878 ± 0.0477',
    '10.10 ± 4.33',
    '0.8752 ± 0.0137',
  ]),
  n2n.resnet18OnCifar100,
  oursOnCifar100.resnet18,
  compressed(resnet34, 'Random Search', [
    '72.33 ± 1.53',
    '3.61 ± 0.35',
    '0.8308 ± 0.0162',
    '5.95 ± 0.60',
    '0.8924 ± 0.0154',
  ]),
  n2n.resnet34OnCifar100,
  compressed(resnet34, 'Ours - removal', [
    '74.05 ± 0.52',
    '3.18 ± 0.65',
    '0.8508 ± 0.0307',
    '6.88 ± 1.31',
    '0.9192 ± 0.0033',
  ]),
  oursOnCifar100.resnet34,
  compressed(shufflenet, 'Random Search', [
    '64.75 ± 2.15',
    '0.18 ± 0.06',
    '0.8264 ± 0.0588',
    '6.37 ± 2.68',
    '0.8803 ± 0.0152',
  ]),
  oursOnCifar100.shufflenet,
];

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'Ours'],
  ['random', 'Random Search'],
  ['reinforce', 'REINFORCE, removal + shrink'],
];

/** Table 2.1 of the thesis. */
export const table21 = table('2.1', {
  title: 'Compression Results on CIFAR-100',
  parts: compressionParts('parameters of the teachers, ratios, times and f(x)', {
    dataset: 'CIFAR-100',
    teacher: 'resnet18-cifar',
  }),
  rows: async () => [
    ...Object.values(cifar100).flatMap(teacherRows),
    ...(await compressionRows(found)),
    ...trainedRows(small),
  ],
});
