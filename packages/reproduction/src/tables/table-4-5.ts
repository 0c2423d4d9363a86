import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { accuracyRows } from '../video/accuracy-rows';

/** Table 4.5 of the thesis. */
export const table45 = table('4.5', {
  title: 'Generalization across different datasets',
  parts: [
    { level: 'exact', of: 'gains, from the printed accuracies' },
    { level: 'needs', of: 'accuracies', needs: videoNeeds('4.5') },
  ],
  rows: () =>
    accuracyRows(
      ['MiT to Kinetics', 'Kinetics to MiT'],
      [
        {
          name: 'I3D',
          lines: {
            Backbone: ['75.58', '92.93', null, '27.38', '54.29', null],
            GPB: ['77.34', '93.47', '1.76', '27.62', '56.70', '0.24'],
            Differentiable: ['77.85', '93.89', '2.27', '29.45', '56.83', '2.07'],
          },
        },
        {
          name: 'S3D',
          lines: {
            Backbone: ['76.15', '93.22', null, '27.69', '54.68', null],
            GPB: ['77.54', '93.62', '1.39', '28.80', '56.16', '1.11'],
            Differentiable: ['78.19', '93.98', '2.04', '29.33', '56.33', '1.64'],
          },
        },
      ],
    ),
});
