import { unmade } from '../comparison';
import { table } from '../exhibit';
import { cellSearchNeeds } from '../needs/neighborhood';
import { networkRow, quantityOf } from '../networks';
import { paperRows } from '../paper-rows';
import type { Row } from '../row';

/** Parameters and multiply-adds in millions; distances where the printed numbers can't be matched. */
interface Line {
  readonly label: string;
  readonly parameters: string;
  readonly operations: string;
  /** A name of the zoo. @defaultValue it has none */
  readonly network?: string;
  readonly distances?: { readonly parameters?: string; readonly operations?: string };
}

const lines: readonly Line[] = [
  {
    label: 'DARTS',
    parameters: '4.7',
    operations: '574',
    network: 'darts-v2-imagenet',
    distances: { operations: '-7.7' },
  },
  { label: 'P-DARTS', parameters: '4.9', operations: '557', network: 'p-darts-imagenet' },
  { label: 'PC-DARTS', parameters: '5.3', operations: '586', network: 'pc-darts-imagenet' },
  { label: 'DARTS+', parameters: '5.0', operations: '586' },
  { label: 'NA-DARTS (ours)', parameters: '4.8', operations: '557' },
  {
    label: 'AmoebaNet-A',
    parameters: '5.0',
    operations: '584',
    network: 'amoebanet-a-imagenet',
    distances: { parameters: '-7.5', operations: '-7.7' },
  },
  {
    label: 'NASNet-A',
    parameters: '5.3',
    operations: '564',
    network: 'nasnet-a-imagenet',
    distances: { parameters: '+5.0', operations: '+9.7' },
  },
  {
    label: 'ENAS',
    parameters: '5.2',
    operations: '576',
    network: 'enas-imagenet',
    distances: { parameters: '+8.2', operations: '+8.2' },
  },
  {
    label: 'PNAS',
    parameters: '5.1',
    operations: '588',
    network: 'pnas-imagenet',
    distances: { parameters: '+25.4', operations: '+21.4' },
  },
  {
    label: 'SNAS',
    parameters: '4.3',
    operations: '522',
    network: 'snas-imagenet',
    distances: { parameters: '-8.4', operations: '-14.0' },
  },
];

const NO_GENOTYPE = 'the zoo has no genotype of it';

function rowsOf({ label, network, distances = {}, ...printed }: Line): readonly Row[] {
  if (network === undefined) {
    return [
      unmade({ label, quantity: 'parameters', unit: 'M', printed: printed.parameters, note: NO_GENOTYPE }),
      unmade({ label, quantity: 'operations', unit: 'M', printed: printed.operations, note: NO_GENOTYPE }),
    ];
  }
  // The counts of P-DARTS and PC-DARTS are those with batch norms and ReLUs; that of DARTS is compared without them.
  const quantity = label === 'DARTS' ? 'multiplyAdds' : 'operations';
  const alone = (quantityOf(network, 'multiplyAdds') / 1e6).toFixed(1);
  return [
    networkRow({
      label,
      network,
      quantity: 'parameters',
      unit: 'M',
      printed: printed.parameters,
      distance: distances.parameters,
    }),
    networkRow({
      label,
      network,
      quantity,
      unit: 'M',
      printed: printed.operations,
      distance: distances.operations,
      note: `with 2 an element of batch norms and 1 of ReLUs; multiply-adds alone are ${alone} M`,
    }),
  ];
}

/** Table 3.10 of the thesis. */
export const table310 = table('3.10', {
  title: 'Comparison with state-of-the-art NAS methods on ImageNet',
  parts: [
    { level: 'exact', of: 'parameters and multiply-adds, but of DARTS+ and NA-DARTS' },
    { level: 'needs', of: 'errors', needs: cellSearchNeeds('3.10', 'ImageNet') },
  ],
  rows: () => [
    ...paperRows(
      [
        ['top-1 test error', '%'],
        ['top-5 test error', '%'],
      ],
      {
        DARTS: ['26.7', '8.7'],
        'P-DARTS': ['25.3', '8.1'],
        'PC-DARTS': ['25.7', '8.3'],
        'DARTS+': ['26.4', '8.5'],
        'NA-DARTS (ours)': ['25.5', '8.2'],
        'AmoebaNet-A': ['27.0', '8.9'],
        'NASNet-A': ['26.0', '8.4'],
        ENAS: ['26.1', '8.6'],
        PNAS: ['25.8', '8.1'],
        SNAS: ['27.3', '9.2'],
      },
    ),
    ...lines.flatMap(rowsOf),
  ],
});
