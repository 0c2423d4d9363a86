import { compressed, type CompressedNetwork } from './compressed-rows';
import { cifar10, cifar100 } from './teachers';

/** Results of the thesis's own search that several tables of chapter 2 print, means over three runs. */

/** "Ours" of Table 2.1. */
export const oursOnCifar100 = {
  vgg19: compressed(cifar100.vgg19, 'Ours', [
    '71.41 ± 0.75',
    '2.61 ± 0.61',
    '0.8699 ± 0.0306',
    '7.99 ± 1.99',
    '0.9518 ± 0.0158',
  ]),
  resnet18: compressed(cifar100.resnet18, 'Ours', [
    '73.83 ± 1.11',
    '1.87 ± 0.08',
    '0.8335 ± 0.0073',
    '6.01 ± 0.26',
    '0.9123 ± 0.0151',
  ]),
  resnet34: compressed(cifar100.resnet34, 'Ours', [
    '73.68 ± 0.57',
    '2.36 ± 0.15',
    '0.8895 ± 0.0069',
    '9.08 ± 0.59',
    '0.9246 ± 0.0076',
  ]),
  shufflenet: compressed(cifar100.shufflenet, 'Ours', [
    '68.45 ± 1.38',
    '0.23 ± 0.04',
    '0.7855 ± 0.0337',
    '4.74 ± 0.78',
    '0.9171 ± 0.0088',
  ]),
};

/** "Ours" of Table 2.2. */
export const oursOnCifar10 = {
  vgg19: compressed(cifar10.vgg19, 'Ours', [
    '92.27 ± 0.49',
    '0.81 ± 0.17',
    '0.9595 ± 0.0084',
    '25.39 ± 4.85',
    '0.9809 ± 0.0050',
  ]),
  resnet18: compressed(cifar10.resnet18, 'Ours', [
    '92.99 ± 1.03',
    '0.85 ± 0.34',
    '0.9239 ± 0.0302',
    '14.44 ± 5.05',
    '0.9701 ± 0.0070',
  ]),
  resnet34: compressed(cifar10.resnet34, 'Ours', [
    '92.70 ± 0.74',
    '1.32 ± 0.35',
    '0.9379 ± 0.0163',
    '17.00 ± 5.11',
    '0.9660 ± 0.0072',
  ]),
  shufflenet: compressed(cifar10.shufflenet, 'Ours', [
    '89.36 ± 1.05',
    '0.10 ± 0.03',
    '0.8995 ± 0.0284',
    '10.43 ± 2.54',
    '0.9729 ± 0.0055',
  ]),
};

/** The ratio and "times" of two networks of N2N are a little off its rounded parameters. */
const copied = (parameters: string): Pick<CompressedNetwork, 'mismatches'> => ({
  mismatches: {
    ratio: {
      distance: '+0.1',
      reason: `the thesis takes N2N's numbers from its paper; this ratio and "times" would be those of ${parameters} M parameters`,
    },
  },
});

/** N2N of Tables 2.1 and 2.2, single networks. */
export const n2n = {
  resnet18OnCifar100: compressed(cifar100.resnet18, 'N2N', ['68.01', '2.42', '0.7845', '4.64', '0.8242']),
  resnet34OnCifar100: compressed(cifar100.resnet34, 'N2N - removal', ['70.11', '4.25', '0.8008', '5.02', '0.8554']),
  vgg19OnCifar10: compressed(cifar10.vgg19, 'N2N', ['91.64', '0.98', '0.9513', '20.53', '0.9735']),
  resnet18OnCifar10: compressed(
    cifar10.resnet18,
    'N2N',
    ['91.81', '1.00', '0.9099', '11.10', '0.9562'],
    copied('1.01'),
  ),
  resnet34OnCifar10: compressed(
    cifar10.resnet34,
    'N2N',
    ['92.35', '2.07', '0.9020', '10.20', '0.9570'],
    copied('2.09'),
  ),
};

/** "Ours - removal + shrink" of Tables 2.4 and 2.8. */
export const oursWithoutSkips = {
  resnet18: compressed(cifar100.resnet18, 'Ours - removal + shrink', [
    '72.57 ± 0.58',
    '1.42 ± 0.52',
    '0.8733 ± 0.0461',
    '8.85 ± 3.97',
    '0.9062 ± 0.0081',
  ]),
  resnet34: compressed(
    cifar100.resnet34,
    'Ours - removal + shrink',
    ['73.72 ± 1.33', '2.75 ± 0.55', '0.8711 ± 0.0257', '8.01 ± 1.70', '0.9205 ± 0.0117'],
    {
      mismatches: {
        times: {
          distance: '-0.5',
          reason: 'the mean of three runs with the printed ratio and deviation is at most 8.00',
        },
      },
    },
  ),
};

/** Single runs of Tables 2.7 and 2.9, ResNet-34 on CIFAR-100. */
export const kernels = {
  1: ['73.42', '2.68', '0.8745', '7.97', '0.9181'],
  2: ['72.51', '2.14', '0.8996', '9.96', '0.9119'],
  4: ['73.70', '2.47', '0.8842', '8.64', '0.9238'],
  8: ['73.45', '2.12', '0.9006', '10.06', '0.9240'],
  16: ['73.38', '1.81', '0.9153', '11.80', '0.9256'],
} as const;
