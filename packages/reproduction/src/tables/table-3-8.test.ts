import { expect, it } from 'vitest';
import { rowOf } from '../fixtures/row-of';
import { table38 } from './table-3-8';

it('DARTS has 4.7 M parameters on ImageNet', async () => {
  const row = await rowOf(table38, 'DARTS 2nd, ImageNet', 'parameters');
  expect(row).toMatchObject({ paper: 4.7, ours: 4.718752, ok: true });
});

it('2.9 M on CIFAR are those of cells that are not printed', async () => {
  expect(await rowOf(table38, 'DARTS 1st, CIFAR', 'parameters')).toMatchObject({ ours: 3.169414, ok: false });
  expect(await rowOf(table38, 'DARTS 2nd, CIFAR', 'parameters')).toMatchObject({ ours: 3.349342, ok: false });
});
