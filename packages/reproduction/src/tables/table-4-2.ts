import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { accuracyRows } from '../video/accuracy-rows';

/** Table 4.2 of the thesis. */
export const table42 = table('4.2', {
  title: 'Search results on Kinetics-600 and MiT using the differentiable method',
  parts: [
    { level: 'exact', of: 'gains, from the printed accuracies' },
    { level: 'needs', of: 'accuracies', needs: videoNeeds('4.2') },
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
            'Ours - Pos-Agnostic': ['77.56', '93.63', '1.98', '28.18', '55.01', '0.80'],
            'Ours - Pos-Specific': ['77.86', '93.75', '2.28', '29.58', '56.62', '2.20'],
          },
        },
        {
          name: 'S3D',
          lines: {
            Backbone: ['76.15', '93.22', null, '27.69', '54.68', null],
            'Non-local': ['77.56', '93.68', '1.41', '29.52', '56.91', '1.83'],
            'Ours - Pos-Agnostic': ['77.82', '93.72', '1.67', '29.19', '55.96', '1.50'],
            'Ours - Pos-Specific': ['78.51', '93.88', '2.36', '29.82', '57.02', '2.13'],
          },
        },
      ],
    ),
});
