import { compressed, compressionRows } from '../compression/compressed-rows';
import { kernels } from '../compression/results';
import { cifar100 } from '../compression/teachers';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const found = Object.entries(kernels).map(([count, numbers]) => compressed(cifar100.resnet34, `K = ${count}`, numbers));

/** Table 2.7 of the thesis. */
export const table27 = table('2.7', {
  title: 'Ablation study of the number of kernels K',
  parts: compressionParts('ratios, times and f(x)', {
    dataset: 'CIFAR-100',
    teacher: 'resnet34-cifar',
    remark: 'learned kernels are not there yet; it draws candidates at random',
  }),
  rows: () => compressionRows(found),
});
