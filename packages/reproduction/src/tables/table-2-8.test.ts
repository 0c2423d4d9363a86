import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table28 } from './table-2-8';

it('all four f(x) agree', async () => {
  expect(Object.keys(await agreed(table28, 'f(x)')).length).toBe(4);
});

it('one deviation differs from that of Table 2.4', async () => {
  const row = await rowOf(table28, 'ResNet-18, Ours - removal + shrink', 'accuracy');
  expect(row).toMatchObject({ printed: '72.57 ± 0.38', note: expect.stringContaining('72.57 ± 0.58') });
});
