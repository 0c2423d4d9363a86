import { compressed, compressionRows } from '../compression/compressed-rows';
import { kernels } from '../compression/results';
import { cifar100 } from '../compression/teachers';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const found = Object.entries(kernels).map(([count, numbers]) => compressed(cifar100.resnet34, `K = ${count}`, numbers));

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'K = 8'],
  ['esnac-1-kernel', 'K = 1'],
  ['esnac-2-kernels', 'K = 2'],
  ['esnac-4-kernels', 'K = 4'],
];

/** Table 2.7 of the thesis. */
export const table27 = table('2.7', {
  title: 'Ablation study of the number of kernels K',
  parts: compressionParts('ratios, times and f(x)', {
    dataset: 'CIFAR-100',
    teacher: 'resnet34-cifar',
    remark: 'other numbers of kernels are an option of the API: `compress(teacher, { engine, batchSize })`',
  }),
  rows: async () => [...(await compressionRows(found)), ...trainedRows(small)],
});
