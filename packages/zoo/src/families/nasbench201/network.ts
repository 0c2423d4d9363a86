import {
  expandCell,
  nasBench201Ops,
  nasBench201Space,
  type Cell,
  type EdgeBuilder,
  type Graph,
  type GraphBuilder,
  type Value,
} from '@archipelago/graph-ir';
import { ZooError } from '../../errors';
import { network, type NetworkOptions } from '../../network';
import { checkRepeats } from '../../repeats';

export interface NasBench201Options extends NetworkOptions {
  /** An op for each of the six edges, in the order of the architecture string. */
  readonly cell: Cell;
  /** Channels of the first stage; the next two double them. @defaultValue 16 */
  readonly channels?: number;
  /** Cells of each of the three stages. @defaultValue 5 */
  readonly cells?: number;
}

/**
 * The network of NAS-Bench-201 around a cell (Dong and Yang 2020, section 2.1): a 3×3 stem, three stages of cells with
 * residual blocks of stride 2 between them, batch norm, ReLU, global average pool, one linear layer.
 *
 * Throws `BAD_ARCHITECTURE` for a cell that is none of the space, and `BAD_INPUT` for sides that cannot be halved evenly
 * twice.
 */
export function nasBench201({ cell, channels = 16, cells = 5, ...options }: NasBench201Options): Graph {
  const space = nasBench201Space();
  if (!space.contains(cell)) {
    throw new ZooError(
      'BAD_ARCHITECTURE',
      `nasBench201: a cell of the ops [${cell.ops.slice(0, 12).join(', ')}]; give six of ${nasBench201Ops.join(', ')}`,
    );
  }
  checkRepeats(cells, { what: 'cells of a stage', minimum: 0 });
  return network({ ...options, axes: 2 }, (g, image) => {
    const stem = { outChannels: channels, kernel: 3, padding: 1, bias: false, name: 'stem' };
    let x = g.batchNorm(g.conv(image, stem));
    for (let stage = 0; stage < 3; stage++) {
      if (stage > 0) x = reduction(g.scope(`reduction${stage}`), x);
      for (let i = 0; i < cells; i++) {
        x = expandCell(g.scope(`stage${stage}`).scope(`cell${i}`), cell, {
          topology: space.topology,
          inputs: [x],
          build,
        });
      }
    }
    const pooled = g.globalAvgPool(g.relu(g.batchNorm(x)));
    return g.linear(pooled, { outFeatures: options.classes, name: 'classifier' });
  });
}

/** Convolutions stand between ReLU and batch norm; the average leaves padding out. */
const build: EdgeBuilder = (g, x, { op }) => {
  switch (op) {
    case 'none':
      return g.zero(x);
    case 'skip_connect':
      return g.identity(x);
    case 'avg_pool_3x3':
      return g.avgPool(x, { kernel: 3, stride: 1, padding: 1 });
    default:
      return reluConvBn(g, x, { outChannels: x.shape[0], kernel: op === 'nor_conv_1x1' ? 1 : 3, stride: 1 });
  }
};

interface ConvOptions {
  readonly outChannels: number;
  readonly kernel: number;
  readonly stride: number;
}

function reluConvBn(g: GraphBuilder, x: Value, options: ConvOptions): Value {
  return g.batchNorm(g.conv(g.relu(x), { ...options, padding: 'half', bias: false }));
}

/** A residual block of stride 2 that doubles the channels; its shortcut is a 2×2 average pool and a 1×1 convolution. */
function reduction(g: GraphBuilder, x: Value): Value {
  const outChannels = 2 * x.shape[0];
  const halved = reluConvBn(g, x, { outChannels, kernel: 3, stride: 2 });
  const main = reluConvBn(g, halved, { outChannels, kernel: 3, stride: 1 });
  const shortcut = g.conv(g.avgPool(x, { kernel: 2 }), { outChannels, kernel: 1, bias: false, name: 'shortcut' });
  return g.add([main, shortcut]);
}
