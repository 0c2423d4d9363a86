import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { accuracyRows } from '../video/accuracy-rows';

/** Table 4.1 of the thesis. */
export const table41 = table('4.1', {
  title: 'Search results on Kinetics-600 and MiT using GPB',
  parts: [
    { level: 'exact', of: 'gains, from the printed accuracies' },
    { level: 'needs', of: 'accuracies', needs: videoNeeds('4.1') },
  ],
  rows: () =>
    accuracyRows(
      ['Kinetics-600', 'MiT'],
      [
        {
          name: 'I3D',
          lines: {
            Backbone: ['75.58', '92.93', null, '27.38', '54.29', null],
            'Non-local': ['76.87', '93.44', '1.29', '28.54', '55.35', '1.16'],
            'Ours - GPB': ['77.39', '93.63', '1.81', '28.41', '55.49', '1.03'],
          },
        },
        {
          name: 'S3D',
          lines: {
            Backbone: ['76.15', '93.22', null, '27.69', '54.68', null],
            'Non-local': ['77.56', '93.68', '1.41', '29.52', '56.91', '1.83'],
            'Ours - GPB': ['78.28', '94.04', '2.13', '29.23', '56.22', '1.54'],
          },
        },
      ],
    ),
});
