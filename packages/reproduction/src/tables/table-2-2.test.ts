import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table22 } from './table-2-2';

it('teachers on CIFAR-10 have 20.04, 11.17, 21.28 and 0.99 M parameters', async () => {
  expect(Object.values(await agreed(table22, 'parameters'))).toEqual(['20.04', '11.17', '21.28', '0.99']);
});

it('f(x) of N2N is 0.9735, 0.9562 and 0.9570', async () => {
  for (const [label, reward] of [
    ['VGG-19, N2N', 0.9735],
    ['ResNet-18, N2N', 0.9562],
    ['ResNet-34, N2N', 0.957],
  ] as const) {
    expect((await rowOf(table22, label, 'f(x)')).ours).toBeCloseTo(reward, 4);
  }
});

it('two ratios of N2N do not follow from its printed parameters', async () => {
  for (const label of ['ResNet-18, N2N', 'ResNet-34, N2N']) {
    expect(await rowOf(table22, label, 'ratio')).toMatchObject({ ok: false, asExpected: true });
  }
});
