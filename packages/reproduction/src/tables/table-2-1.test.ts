import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table21 } from './table-2-1';

it('teachers on CIFAR-100 have 20.09, 11.22, 21.33 and 1.06 M parameters', async () => {
  expect(await agreed(table21, 'parameters')).toEqual({
    'VGG-19, Teacher': '20.09',
    'ResNet-18, Teacher': '11.22',
    'ResNet-34, Teacher': '21.33',
    'ShuffleNet, Teacher': '1.06',
  });
});

it('all 11 f(x) agree, among them 0.8242 and 0.8554 of N2N to four digits', async () => {
  expect(Object.keys(await agreed(table21, 'f(x)')).length).toBe(11);
  expect((await rowOf(table21, 'ResNet-18, N2N', 'f(x)')).ours).toBeCloseTo(0.8242, 4);
  expect((await rowOf(table21, 'ResNet-34, N2N - removal', 'f(x)')).ours).toBeCloseTo(0.8554, 4);
});

it('so do all 11 ratios and "times"', async () => {
  expect(Object.keys(await agreed(table21, 'ratio')).length).toBe(11);
  expect(Object.keys(await agreed(table21, 'times')).length).toBe(11);
});
