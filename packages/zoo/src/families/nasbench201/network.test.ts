import { cost, nasBench201Cell } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import type { TaskOptions } from '../../entry';
import { measure } from '../../figure';
import { codeOf } from '../../fixtures/code-of';
import { findNetwork } from '../../zoo';
import { nasBench201 } from './network';

const CIFAR10 = { classes: 10, input: [3, 32, 32] };
const CIFAR100 = { classes: 100, input: [3, 32, 32] };
const IMAGENET16 = { classes: 120, input: [3, 16, 16] };

describe('nasBench201', () => {
  it.each<[number, TaskOptions, number, number]>([
    [0, CIFAR10, 129_306, 15_647_370],
    [0, CIFAR100, 135_156, 15_653_220],
    [0, IMAGENET16, 136_456, 3_919_480],
    [11, CIFAR10, 802_426, 113_951_370],
    [11, CIFAR100, 808_276, 113_957_220],
    [11, IMAGENET16, 809_576, 28_495_480],
    [284, CIFAR10, 101_306, 11_715_210],
    [284, CIFAR100, 107_156, 11_721_060],
    [284, IMAGENET16, 108_456, 2_936_440],
    [1462, CIFAR10, 1_531_546, 220_119_690],
    [1462, CIFAR100, 1_537_396, 220_125_540],
    [1462, IMAGENET16, 1_538_696, 55_037_560],
    [4317, CIFAR10, 241_306, 31_376_010],
    [4317, CIFAR100, 247_156, 31_381_860],
    [4317, IMAGENET16, 248_456, 7_851_640],
    [1651, CIFAR10, 73_306, 7_783_050],
    [1651, CIFAR100, 79_156, 7_788_900],
    [1651, IMAGENET16, 80_456, 1_953_400],
    [1835, CIFAR10, 73_306, 7_783_050],
    [1835, CIFAR100, 79_156, 7_788_900],
    [1835, IMAGENET16, 80_456, 1_953_400],
    [7581, CIFAR10, 73_306, 7_783_050],
    [7581, CIFAR100, 79_156, 7_788_900],
    [7581, IMAGENET16, 80_456, 1_953_400],
    [10_676, CIFAR10, 858_426, 121_815_690],
    [10_676, CIFAR100, 864_276, 121_821_540],
    [10_676, IMAGENET16, 865_576, 30_461_560],
    [6111, CIFAR10, 1_073_466, 153_272_970],
    [9930, CIFAR10, 1_288_506, 184_730_250],
  ])(
    'nasbench201-%d for $1 has %d parameters and %d multiply-adds with the last bias',
    (index, task, parameters, flops) => {
      const graph = findNetwork(`nasbench201-${index}`).build(task);
      expect(cost(graph).parameters).toBe(parameters);
      expect(measure(graph, 'multiplyAddsWithLinearBias')).toBe(flops);
    },
  );

  it('the 15,625 cells have 28 distinct parameter counts', () => {
    // A cell's parameters depend on how many of its edges are convolutions of each size.
    const counts = new Set<number>();
    for (let large = 0; large <= 6; large++) {
      for (let small = 0; small + large <= 6; small++) {
        const ops = Array.from({ length: 6 }, (_, i) =>
          i < large ? 'nor_conv_3x3' : i < large + small ? 'nor_conv_1x1' : 'none',
        );
        counts.add(cost(nasBench201({ cell: { ops }, ...CIFAR10 })).parameters);
      }
    }
    expect(counts.size).toBe(28);
  });

  it('builds other widths and depths', () => {
    const graph = nasBench201({ cell: nasBench201Cell(0), channels: 4, cells: 1, classes: 3, input: [1, 8, 12] });
    expect(cost(graph).nodes.at(-1)).toMatchObject({ op: 'linear', shape: [3] });
  });

  it('refuses sides that cannot be halved twice, 10⁹ cells, and cells of other spaces', () => {
    const cell = nasBench201Cell(0);
    expect(codeOf(() => nasBench201({ cell, classes: 10, input: [3, 30, 30] }))).toBe('BAD_INPUT');
    expect(codeOf(() => nasBench201({ cell, cells: 1e9, ...CIFAR10 }))).toBe('BAD_OPTION');
    expect(codeOf(() => nasBench201({ cell: { ops: ['none'] }, ...CIFAR10 }))).toBe('BAD_ARCHITECTURE');
  });
});
