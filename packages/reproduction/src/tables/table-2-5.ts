import { compressionRows, type CompressedNetwork } from '../compression/compressed-rows';
import { n2n, oursOnCifar10, oursOnCifar100 } from '../compression/results';
import { cifar10, cifar100, type TeacherFacts } from '../compression/teachers';
import { transferRows } from '../compression/transfer-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

/** The best of the networks that K kernels of setting (a), ResNet-18 on CIFAR-10, propose in another setting. */
function transferred(
  setting: string,
  teacher: TeacherFacts,
  kernels: number,
  [accuracy, ratio, reward]: readonly [string, string, string],
): CompressedNetwork {
  return { teacher, method: `(a) to (${setting}), K = ${kernels}`, accuracy, ratio, reward };
}

/** A row of Table 2.1 or 2.2, of which this table prints three columns, without deviations. */
function again(setting: string, { teacher, method, accuracy, ratio, reward }: CompressedNetwork): CompressedNetwork {
  return { teacher, method: `${method} on (${setting})`, accuracy, ratio, reward };
}

const found = [
  transferred('b', cifar10.resnet34, 1, ['93.13', '0.8717', '0.9584']),
  transferred('b', cifar10.resnet34, 8, ['92.80', '0.9627', '0.9697']),
  again('b', n2n.resnet34OnCifar10),
  again('b', oursOnCifar10.resnet34),
  transferred('c', cifar10.vgg19, 1, ['89.92', '0.9793', '0.9571']),
  transferred('c', cifar10.vgg19, 8, ['92.79', '0.9671', '0.9870']),
  again('c', n2n.vgg19OnCifar10),
  again('c', oursOnCifar10.vgg19),
  transferred('d', cifar100.resnet18, 1, ['68.77', '0.9393', '0.8708']),
  transferred('d', cifar100.resnet18, 8, ['70.93', '0.8586', '0.8835']),
  again('d', n2n.resnet18OnCifar100),
  again('d', oursOnCifar100.resnet18),
];

/** Table 2.5 of the thesis. */
export const table25 = table('2.5', {
  title: 'Summary of Kernel Transfer Results',
  parts: compressionParts('f(x)', {
    dataset: 'CIFAR-10',
    teacher: 'resnet18-cifar',
    remark: 'kernels are taken to another teacher by the API: `learnKernels` and `suggestWith`',
  }),
  rows: async () => [...(await compressionRows(found)), ...transferRows()],
});
