import { compressionRows } from '../compression/compressed-rows';
import { oursOnCifar100, oursWithoutSkips } from '../compression/results';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const found = [
  {
    ...oursWithoutSkips.resnet18,
    accuracy: '72.57 ± 0.38',
    accuracyNote: 'Table 2.4 prints 72.57 ± 0.58 for the same runs',
  },
  oursOnCifar100.resnet18,
  oursWithoutSkips.resnet34,
  oursOnCifar100.resnet34,
];

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'Ours'],
  ['esnac-without-skips', 'Ours, removal + shrink'],
];

/** Table 2.8 of the thesis. */
export const table28 = table('2.8', {
  title: 'Ablation study of adding skip connections',
  parts: compressionParts('ratios, times and f(x)', { dataset: 'CIFAR-100', teacher: 'resnet18-cifar' }),
  rows: async () => [...(await compressionRows(found)), ...trainedRows(small)],
});
