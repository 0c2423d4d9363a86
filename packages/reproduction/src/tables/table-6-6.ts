import { meanRow } from '../detectors/aph-rows';
import { table } from '../exhibit';
import { lidarNeeds } from '../needs/lidar';
import { paperRows, type Column } from '../paper-rows';
import type { Row } from '../row';

/** AP and APH of vehicles, pedestrians and cyclists, the overall mAPH, and milliseconds; null where none is printed. */
type Line = readonly (string | null)[];

const columns: readonly Column[] = [
  ['AP, Vehicle', '%'],
  ['APH, Vehicle', '%'],
  ['AP, Pedestrian', '%'],
  ['APH, Pedestrian', '%'],
  ['AP, Cyclist', '%'],
  ['APH, Cyclist', '%'],
];

const selected: Readonly<Record<string, Line>> = {
  'Part-A2-Net (Anchor)': ['68.47', '67.97', '66.18', '58.62', '66.13', '64.93', '63.84', '118'],
  'PV-RCNN (Anchor)': ['68.98', '68.41', '66.04', '57.61', '65.39', '63.98', '63.33', '333'],
  'PV-RCNN (Center)': ['69.43', '68.98', '70.42', '64.72', '68.95', '67.79', '67.16', '328'],
  'Voxel R-CNN (Anchor)': ['68.86', '68.35', '67.15', '59.39', '69.78', '68.61', '65.45', '55'],
  'Voxel R-CNN (Center)': ['69.42', '68.99', '71.26', '65.98', '70.03', '69.00', '67.99', '50'],
  'PV-RCNN++ (Anchor)': ['70.45', '69.95', '68.85', '60.94', '69.42', '68.22', '66.37', '133'],
  'PV-RCNN++ (Center)': ['70.61', '70.18', '73.17', '68.00', '71.21', '70.19', '69.46', '130'],
  'SECOND-Anchor-A0': ['63.85', '63.33', '60.72', '51.31', '58.34', '57.05', '57.23', '27'],
  'SECOND-Anchor-A1_res': ['68.13', '67.65', '71.57', '63.54', '68.53', '67.47', '66.22', '67'],
  'SECOND-Anchor-A2_res': ['70.06', '69.60', '73.98', '66.65', '71.22', '70.21', '68.82', '124'],
  'SECOND-Center-A0': ['65.23', '64.72', '66.83', '60.88', '68.36', '67.25', '64.28', '28'],
  'SECOND-Center-A1_res': ['67.23', '66.78', '72.98', '67.06', '68.29', '67.20', '67.01', '71'],
  'SECOND-Center-A2_res': ['69.26', '68.81', '73.87', '68.28', '67.90', '66.88', '67.99', '128'],
};

const others: Readonly<Record<string, Line>> = {
  PPBA: [null, '53.4', null, '53.9', null, null, null, null],
  'LiDAR R-CNN': ['64.7', '64.2', '63.1', '51.7', '66.1', '64.4', '60.10', null],
  '3D-MAN': ['67.61', '67.14', '62.58', '59.04', null, null, null, null],
  PPC: [null, '56.7', null, '61.5', null, null, null, null],
  'MGAF-3DSSD': ['65.35', null, null, null, null, null, null, '60'],
  RangeDet: ['64.03', '63.57', '67.60', '63.89', '63.33', '62.08', '63.18', '58'],
  'VoTr-TSD': ['65.91', '65.29', null, null, null, null, null, '300'],
  'Pyramid-PV': ['67.23', '66.68', null, null, null, null, null, '300'],
  'Voxel-to-Point': ['69.77', null, null, null, null, null, null, null],
};

function rowsOf(part: string, lines: Readonly<Record<string, Line>>): readonly Row[] {
  return Object.entries(lines).flatMap(([name, line]) => {
    const label = `(${part}) ${name}`;
    const [, vehicle, , pedestrian, , cyclist, mean, latency] = line;
    const rows = paperRows([...columns, ['latency', 'ms']], { [label]: [...line.slice(0, 6), latency] });
    return mean === null ? rows : [...rows, meanRow(label, mean, [vehicle!, pedestrian!, cyclist!])];
  });
}

/** Table 6.6 of the thesis. */
export const table66 = table('6.6', {
  title: 'Scaled SECOND vs. Recent 3D Object Detection Methods',
  parts: [
    { level: 'exact', of: 'overall mAPH, from the printed APH of the classes' },
    {
      level: 'needs',
      of: 'AP, APH and latencies; those of part (b), about 58 and 60 ms and above 300 ms, are estimates of the thesis',
      needs: lidarNeeds('6.6'),
    },
  ],
  rows: () => [...rowsOf('a', selected), ...rowsOf('b', others)],
});
