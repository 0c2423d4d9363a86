import type { GraphBuilder, Value } from '@archipelago/graph-ir';
import { factorizedReduce, reluConvBn } from './blocks';
import type { GenotypeCell } from './genotype';
import { dartsOps } from './ops';

export interface CellOptions {
  /** Channels of each node. */
  readonly channels: number;
  /** Whether the cell halves the sides. */
  readonly reduction: boolean;
  /** Whether batch norms have a trained scale and shift. */
  readonly affine: boolean;
}

/**
 * The outputs of the two cells before, brought to the cell's channels by ReLU, 1×1 convolution and batch norm; the older
 * one by a factorised reduction where a reduction lies between them.
 */
export function cellInputs(
  g: GraphBuilder,
  [older, newer]: readonly [Value, Value],
  { channels, affine }: CellOptions,
): [Value, Value] {
  const options = { outChannels: channels, affine };
  const larger = older.shape[1] !== newer.shape[1] || older.shape[2] !== newer.shape[2];
  return [
    (larger ? factorizedReduce : reluConvBn)(g.scope('input0'), older, options),
    reluConvBn(g.scope('input1'), newer, options),
  ];
}

/** Adds a discrete cell. */
export function dartsCell(
  g: GraphBuilder,
  inputs: readonly [Value, Value],
  { cell, ...options }: CellOptions & { readonly cell: GenotypeCell },
): Value {
  const { reduction, affine } = options;
  const values: Value[] = cellInputs(g, inputs, options);
  for (let place = 0; place < cell.edges.length; place += 2) {
    const node = values.length;
    const summands = [0, 1].map((side) => {
      const [op, from] = cell.edges[place + side];
      const stride = reduction && from < 2 ? 2 : 1;
      return dartsOps[op](g.scope(`node${node}`).scope(`${side}-${op}`), values[from], { stride, affine });
    });
    values.push(g.add(summands, { name: `node${node}/sum` }));
  }
  return g.concat(
    cell.concat.map((node) => values[node]),
    { name: 'output' },
  );
}
