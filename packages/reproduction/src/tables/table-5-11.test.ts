import { expect, it } from 'vitest';
import { rowOf } from '../fixtures/row-of';
import { table511 } from './table-5-11';

it('8 models make 28 ensembles of 20.5 G and 56 cascades', async () => {
  expect(await rowOf(table511, '2-B5 ensembles', 'pairs of models')).toMatchObject({ ours: 28, ok: true });
  expect(await rowOf(table511, '2-B5 cascades', 'ordered pairs of models')).toMatchObject({ ours: 56, ok: true });
  expect(await rowOf(table511, '2-B5 ensembles', 'multiply-adds')).toMatchObject({ paper: 20.5, ok: true });
});
