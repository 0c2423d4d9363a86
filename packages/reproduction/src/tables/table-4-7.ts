import { table } from '../exhibit';
import { videoNeeds } from '../needs/video';
import { paperRows } from '../paper-rows';

/** Table 4.7 of the thesis. */
export const table47 = table('4.7', {
  title: 'Comparison between different supergraph designs',
  parts: [{ level: 'needs', of: 'accuracies', needs: videoNeeds('4.7', { data: 'Kinetics-600' }) }],
  rows: () =>
    paperRows(
      [
        ['top-1, Kinetics-600', '%'],
        ['top-5, Kinetics-600', '%'],
      ],
      {
        I3D: ['75.58', '92.93'],
        'I3D+NL': ['76.87', '93.44'],
        'I3D+SG-1 Cell': ['77.86', '93.75'],
        'I3D+SG-2 Cell': ['77.82', '93.75'],
        'I3D+SG-3 Cell': ['77.71', '93.87'],
      },
    ),
});
