import { expect, it } from 'vitest';
import { agreed, rowOf } from '../fixtures/row-of';
import { table46 } from './table-4-6';

it('I3D, S3D and I3D-R50 have 1136, 656 and 938 GFLOPs, with non-local blocks 1305 and 825', async () => {
  expect(await agreed(table46, 'FLOPs')).toEqual({
    I3D: '1136',
    'I3D+NL': '1305',
    S3D: '656',
    'S3D+NL': '825',
    'I3D-R50': '938',
  });
});

it('those of cells are not made', async () => {
  expect(await rowOf(table46, 'I3D-R50+Cell', 'FLOPs')).toMatchObject({ paper: 1034, ours: null });
});
