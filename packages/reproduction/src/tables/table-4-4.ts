import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { accuracyRows } from '../video/accuracy-rows';

/** Table 4.4 of the thesis. */
export const table44 = table('4.4', {
  title: 'Generalization across different backbones',
  parts: [
    { level: 'exact', of: 'gains, from the printed accuracies' },
    { level: 'needs', of: 'accuracies', needs: videoNeeds('4.4') },
  ],
  rows: () =>
    accuracyRows(
      ['Kinetics-600', 'MiT'],
      [
        {
          name: 'I3D',
          lines: {
            Backbone: ['75.58', '92.93', null, '27.38', '54.29', null],
            'S3D - GPB': ['77.47', '93.67', '1.89', '28.92', '56.09', '1.54'],
            'S3D - Differentiable': ['77.81', '93.74', '2.23', '29.26', '56.61', '1.88'],
          },
        },
        {
          name: 'S3D',
          lines: {
            Backbone: ['76.15', '93.22', null, '27.69', '54.68', null],
            'I3D - GPB': ['78.23', '94.07', '2.08', '29.45', '56.50', '1.76'],
            'I3D - Differentiable': ['78.46', '94.05', '2.31', '29.67', '57.05', '1.98'],
          },
        },
        {
          name: 'I3D-R50',
          lines: {
            Backbone: ['78.10', '93.79', null, '30.63', '58.15', null],
            'I3D - Differentiable': ['79.83', '94.37', '1.73', '32.48', '60.31', '1.85'],
            'S3D - Differentiable': ['79.71', '94.28', '1.61', '31.91', '59.87', '1.28'],
          },
        },
      ],
    ),
});
