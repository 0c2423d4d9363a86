import type { NetworkNumber } from '../networks';

/** FLOPs of whole videos, in billions; a multiply-add is two (thesis, Tables 4.6 and 4.8). */
export const videoNetworks: readonly NetworkNumber[] = (
  [
    ['I3D', 'i3d', '1136'],
    ['I3D+NL', 'i3d-nl', '1305'],
    ['S3D', 's3d', '656'],
    ['S3D+NL', 's3d-nl', '825'],
    ['I3D-R50', 'i3d-r50', '938'],
  ] as const
).map(([label, network, printed]) => ({ label, network, quantity: 'flops', unit: 'G', printed }));

/** Why the FLOPs of cells are not made. */
export const cellFlopsNote = 'the widths of the cells are not printed, and the cells only as pictures (Figure 4.4)';
