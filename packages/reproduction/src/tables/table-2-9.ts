import { compressed, compressionRows } from '../compression/compressed-rows';
import { kernels } from '../compression/results';
import { cifar100 } from '../compression/teachers';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const { resnet34 } = cifar100;

const found = [
  compressed(resnet34, 'RS, K = 1', kernels[1]),
  compressed(resnet34, 'RS, K = 8', kernels[8]),
  compressed(resnet34, 'EA, K = 1', ['71.52', '1.24', '0.9420', '17.23', '0.9056']),
  compressed(resnet34, 'EA, K = 8', ['72.40', '2.15', '0.8990', '9.90', '0.9104']),
];

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'RS, K = 8'],
  ['esnac-evolutionary', 'EA, K = 8'],
];

/** Table 2.9 of the thesis. */
export const table29 = table('2.9', {
  title: 'Ablation study of the maximization of the acquisition function',
  parts: compressionParts('ratios, times and f(x)', {
    dataset: 'CIFAR-100',
    teacher: 'resnet34-cifar',
    remark: 'evolutionary maximisation is an option of the API: `esnac(space, { model, maximizer })`',
  }),
  rows: async () => [...(await compressionRows(found)), ...trainedRows(small)],
});
