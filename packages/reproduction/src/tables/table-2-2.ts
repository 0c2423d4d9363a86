import { compressed, compressionRows } from '../compression/compressed-rows';
import { n2n, oursOnCifar10 } from '../compression/results';
import { teacherRows } from '../compression/teacher-rows';
import { cifar10 } from '../compression/teachers';
import { cifarTasks } from '../compression/searches';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const { vgg19, resnet18, resnet34, shufflenet } = cifar10;

const found = [
  compressed(vgg19, 'Random Search', [
    '91.76 ± 0.88',
    '2.27 ± 1.03',
    '0.8865 ± 0.0515',
    '10.54 ± 5.83',
    '0.9628 ± 0.0149',
  ]),
  n2n.vgg19OnCifar10,
  oursOnCifar10.vgg19,
  compressed(resnet18, 'Random Search', [
    '92.29 ± 0.83',
    '0.79 ± 0.14',
    '0.9293 ± 0.012',
    '14.42 ± 2.39',
    '0.9641 ± 0.0093',
  ]),
  n2n.resnet18OnCifar10,
  oursOnCifar10.resnet18,
  compressed(resnet34, 'Random Search', [
    '92.87 ± 0.40',
    '1.70 ± 0.18',
    '0.9199 ± 0.0084',
    '12.59 ± 1.38',
    '0.9655 ± 0.0046',
  ]),
  n2n.resnet34OnCifar10,
  oursOnCifar10.resnet34,
  compressed(shufflenet, 'Random Search', [
    '88.25 ± 0.51',
    '0.15 ± 0.05',
    '0.8490 ± 0.0529',
    '7.38 ± 3.24',
    '0.9471 ± 0.0095',
  ]),
  oursOnCifar10.shufflenet,
];

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'Ours'],
  ['random', 'Random Search'],
];

/** Table 2.2 of the thesis. */
export const table22 = table('2.2', {
  title: 'Compression Results on CIFAR-10',
  parts: compressionParts('parameters of the teachers, ratios, times and f(x)', {
    dataset: 'CIFAR-10',
    teacher: 'resnet18-cifar',
  }),
  rows: async () => [
    ...Object.values(cifar10).flatMap(teacherRows),
    ...(await compressionRows(found)),
    ...trainedRows(small, cifarTasks),
  ],
});
