import { unmade } from '../comparison';
import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { networkRow } from '../networks';
import { paperRows } from '../paper-rows';
import { cellFlopsNote, videoNetworks } from '../video/networks';

const withCells: readonly (readonly [label: string, flops: string])[] = [
  ['I3D+Cell', '1170'],
  ['S3D+Cell', '692'],
  ['I3D-R50+Cell', '1034'],
];

/** Table 4.8 of the thesis. */
export const table48 = table('4.8', {
  title: 'Inference FLOPs on Kinetics-600',
  parts: [
    { level: 'exact', of: 'FLOPs of backbones, also with non-local blocks' },
    { level: 'needs', of: 'accuracies and the FLOPs of cells', needs: videoNeeds('4.8', { data: 'Kinetics-600' }) },
  ],
  rows: () => [
    ...paperRows(
      [
        ['top-1', '%'],
        ['top-5', '%'],
      ],
      {
        I3D: ['75.58', '92.93'],
        'I3D+NL': ['76.87', '93.44'],
        'I3D+Cell': ['77.86', '93.75'],
        S3D: ['76.15', '93.22'],
        'S3D+NL': ['77.56', '93.68'],
        'S3D+Cell': ['78.51', '93.88'],
        'I3D-R50': ['78.10', '93.79'],
        'I3D-R50+Cell': ['79.83', '94.37'],
      },
    ),
    ...videoNetworks.map(networkRow),
    ...withCells.map(([label, printed]) =>
      unmade({ label, quantity: 'FLOPs', unit: 'G', printed, note: cellFlopsNote }),
    ),
  ],
});
