import { expect, it } from 'vitest';
import { agreed } from '../fixtures/row-of';
import { table41 } from './table-4-1';

it('GPB gains 1.81, 1.03, 2.13 and 1.54 points over the backbones', async () => {
  expect(await agreed(table41, 'gain in top-1, Kinetics-600')).toMatchObject({
    'I3D, Ours - GPB': '1.81',
    'S3D, Ours - GPB': '2.13',
  });
  expect(await agreed(table41, 'gain in top-1, MiT')).toMatchObject({
    'I3D, Ours - GPB': '1.03',
    'S3D, Ours - GPB': '1.54',
  });
});
