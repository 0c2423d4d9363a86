import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { accuracyRows } from '../video/accuracy-rows';

/** Table 4.3 of the thesis. */
export const table43 = table('4.3', {
  title: 'Generalization across different modalities (RGB to Optical flow)',
  parts: [
    { level: 'exact', of: 'gains, from the printed accuracies' },
    {
      level: 'needs',
      of: 'accuracies',
      needs: videoNeeds('4.3', { data: 'Kinetics-600 and Moments in Time, and their optical flow' }),
    },
  ],
  rows: () =>
    accuracyRows(
      ['Kinetics-600', 'MiT'],
      [
        {
          name: 'I3D',
          lines: {
            Backbone: ['61.14', '82.77', null, '20.01', '42.42', null],
            'Non-local': ['64.88', '85.77', '3.74', '21.86', '46.59', '1.85'],
            'Ours - GPB': ['65.81', '87.04', '4.67', '21.83', '45.45', '1.82'],
            'Ours - Differentiable': ['66.81', '87.85', '5.67', '21.94', '45.57', '1.93'],
          },
        },
        {
          name: 'S3D',
          lines: {
            Backbone: ['62.46', '84.59', null, '20.50', '42.86', null],
            'Non-local': ['65.79', '86.85', '3.33', '22.13', '46.48', '1.63'],
            'Ours - GPB': ['67.02', '87.72', '4.56', '22.29', '46.16', '1.79'],
            'Ours - Differentiable': ['66.29', '86.97', '3.83', '22.52', '46.30', '2.02'],
          },
        },
      ],
    ),
});
