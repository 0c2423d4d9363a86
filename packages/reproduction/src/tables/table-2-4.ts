import { compressed, compressionRows } from '../compression/compressed-rows';
import { oursOnCifar100, oursWithoutSkips } from '../compression/results';
import { cifar100 } from '../compression/teachers';
import { variableRows } from '../compression/variable-rows';
import { trainedRows, type NamedMethod } from '../compression/trained-rows';
import { table } from '../exhibit';
import { compressionParts } from '../needs/compression';

const { resnet18, resnet34 } = cifar100;

const found = [
  compressed(
    resnet18,
    'TPE - removal + shrink',
    ['70.60 ± 0.69', '1.30 ± 0.28', '0.8843 ± 0.0249', '8.99 ± 2.16', '0.8849 ± 0.0111'],
    {
      mismatches: {
        times: {
          distance: '-0.7',
          reason:
            'the mean of three runs with the printed ratio and deviation is at most 8.96; how often TPE was run is not printed',
        },
      },
    },
  ),
  compressed(resnet18, 'TPE', ['65.17 ± 3.14', '1.54 ± 1.42', '0.8625 ± 0.1267', '11.82 ± 7.69', '0.8041 ± 0.0595']),
  { ...oursWithoutSkips.resnet18, accuracyNote: 'Table 2.8 prints 72.57 ± 0.38 for the same runs' },
  oursOnCifar100.resnet18,
  compressed(resnet34, 'TPE - removal + shrink', [
    '72.26 ± 0.83',
    '2.36 ± 0.45',
    '0.8893 ± 0.0211',
    '9.24 ± 1.59',
    '0.9065 ± 0.0072',
  ]),
  oursWithoutSkips.resnet34,
  oursOnCifar100.resnet34,
];

/** Searches of ours that stand beside it. */
const small: readonly NamedMethod[] = [
  ['esnac', 'Ours'],
  ['esnac-without-skips', 'Ours, removal + shrink'],
  ['tpe-without-skips', 'TPE, removal + shrink'],
  ['tpe', 'TPE'],
];

/** Table 2.4 of the thesis. */
export const table24 = table('2.4', {
  title: 'Comparison with TPE on CIFAR-100',
  parts: compressionParts('ratios, times, f(x) and the numbers of variables', {
    dataset: 'CIFAR-100',
    teacher: 'resnet18-cifar',
    remark:
      '`--search tpe` for TPE, `--no-skips` for removal + shrink; it takes the best student by validation accuracy',
  }),
  rows: async () => [
    ...(await compressionRows(found)),
    ...trainedRows(small),
    ...(await variableRows(resnet18, { removeAndShrink: '64', all: '529' })),
    ...(await variableRows(resnet34, { removeAndShrink: '112', all: '1717' })),
  ],
});
