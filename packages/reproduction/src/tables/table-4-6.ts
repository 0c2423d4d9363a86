import { unmade } from '../comparison';
import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { networkRow } from '../networks';
import { paperRows } from '../paper-rows';
import { cellFlopsNote, videoNetworks } from '../video/networks';

/** FLOPs of networks that the zoo does not hold. */
const others: readonly (readonly [label: string, flops: string])[] = [
  ['TSN-IRv2', '411'],
  ['StNet-IRv2', '440'],
  ['SlowFast-R50', '1971'],
];

/** Table 4.6 of the thesis. */
export const table46 = table('4.6', {
  title: 'Comparison with the state-of-the-art methods',
  parts: [
    { level: 'exact', of: 'FLOPs of I3D, S3D and I3D-R50, also with non-local blocks' },
    { level: 'needs', of: 'accuracies and the other FLOPs', needs: videoNeeds('4.6') },
  ],
  rows: () => [
    ...paperRows(
      [
        ['top-1, Kinetics-600', '%'],
        ['top-5, Kinetics-600', '%'],
      ],
      {
        I3D: ['75.58', '92.93'],
        S3D: ['76.15', '93.22'],
        'I3D-R50': ['78.10', '93.79'],
        D3D: ['77.90', null],
        'I3D+NL': ['76.87', '93.44'],
        'S3D+NL': ['77.56', '93.68'],
        'TSN-IRv2': ['76.22', null],
        'StNet-IRv2': ['78.99', null],
        'SlowFast-R50': ['79.9', '94.5'],
        'I3D-R50+Cell': ['79.83', '94.37'],
      },
    ),
    ...videoNetworks.map(networkRow),
    ...others.map(([label, printed]) => unmade({ label, quantity: 'FLOPs', unit: 'G', printed })),
    unmade({ label: 'I3D-R50+Cell', quantity: 'FLOPs', unit: 'G', printed: '1034', note: cellFlopsNote }),
    ...paperRows(
      [
        ['top-1, MiT', '%'],
        ['top-5, MiT', '%'],
      ],
      {
        I3D: ['27.38', '54.29'],
        S3D: ['27.69', '54.68'],
        'I3D+NL': ['28.54', '55.35'],
        'S3D+NL': ['29.52', '56.91'],
        'R50-ImageNet': ['27.16', '51.68'],
        'TSN-Spatial': ['24.11', '49.10'],
        'I3D-R50': ['30.63', '58.15'],
        'I3D-R50+Cell': ['32.48', '60.31'],
        'TSN-2stream': ['25.32', '50.10'],
        'TRN-Multiscale': ['28.27', '53.87'],
        'AssembleNet-50': ['31.41', '58.33'],
      },
    ),
  ],
});
