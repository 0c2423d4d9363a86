import type { Graph, GraphBuilder, Value } from '@archipelago/graph-ir';
import { ZooError } from '../../errors';
import { network, type NetworkOptions } from '../../network';
import { checkRepeats } from '../../repeats';
import { cellInputs, type CellOptions } from './cell';
import { CELLS, cifarStem, reductionsOf } from './network';
import { dartsOps, type DartsOp } from './ops';
import { dartsEdges, type DartsSpace } from './spaces';

/** Nodes that a cell computes. */
const NODES = 4;

export interface DartsSupernetOptions extends NetworkOptions {
  readonly space: DartsSpace;
  /** Channels of the nodes of the first cells; reduction cells double them. @defaultValue 16 */
  readonly channels?: number;
  /** Cells. @defaultValue 8 */
  readonly layers?: number;
  /**
   * K of PC-DARTS: the first 1/K of an edge's channels go through its ops, the others past them, and a shuffle mixes them.
   * @defaultValue 1: all channels go through the ops
   */
  readonly partial?: number;
}

/**
 * The network that a differentiable search trains: every edge is the weighted sum of all its ops (Liu et al. 2019,
 * equation 2; Xu et al. 2020, equations 1 and 3). Pools are followed by batch norm, and no batch norm of a cell has a
 * scale or shift.
 *
 * The architecture weights are constants of the graph and no parameters: all equal, as a search begins, so an edge is
 * the mean of its ops and, with partial channels, a node the mean of its edges. Throws `BAD_OPTION` for channels that K
 * does not divide.
 */
export function dartsSupernet({
  space,
  channels = 16,
  layers = 8,
  partial = 1,
  ...options
}: DartsSupernetOptions): Graph {
  checkRepeats(layers, CELLS);
  for (const kind of ['normal', 'reduce'] as const) {
    if (space[kind].length !== dartsEdges) {
      throw new ZooError('BAD_OPTION', `the ${kind} cell has ${space[kind].length} lists of ops; give ${dartsEdges}`);
    }
  }
  if (!Number.isInteger(partial) || partial < 1 || channels % partial !== 0) {
    throw new ZooError('BAD_OPTION', `1/${partial} of ${channels} channels; give a divisor of the channels`);
  }
  return network({ ...options, axes: 2 }, (g, image) => {
    let previous = cifarStem(g, image, 3 * channels);
    let width = channels;
    const reductions = reductionsOf(layers);
    for (let layer = 0; layer < layers; layer++) {
      const reduction = reductions.includes(layer);
      if (reduction) width *= 2;
      const edges = reduction ? space.reduce : space.normal;
      const cell = { channels: width, reduction, affine: false, edges, partial };
      previous = [previous[1], searchCell(g.scope(`cell${layer}`), previous, cell)];
    }
    return g.linear(g.globalAvgPool(previous[1]), { outFeatures: options.classes, name: 'classifier' });
  });
}

interface SearchCellOptions extends CellOptions {
  readonly edges: readonly (readonly DartsOp[])[];
  readonly partial: number;
}

function searchCell(
  g: GraphBuilder,
  inputs: readonly [Value, Value],
  { edges, partial, ...options }: SearchCellOptions,
): Value {
  const values: Value[] = cellInputs(g, inputs, options);
  let edge = 0;
  for (let to = 2; to < 2 + NODES; to++) {
    const mixed = values.map((x, from) => {
      const stride = options.reduction && from < 2 ? 2 : 1;
      const mix = { ops: edges[edge++], stride };
      const scope = g.scope(`edge${from}-${to}`);
      return partial === 1 ? mixedOp(scope, x, mix) : partialMixedOp(scope, x, { ...mix, partial });
    });
    const name = `node${to}`;
    values.push(partial === 1 ? g.add(mixed, { name }) : g.weightedSum(mixed, { weights: equal(mixed.length), name }));
  }
  return g.concat(values.slice(2), { name: 'output' });
}

interface MixedOpOptions {
  readonly ops: readonly DartsOp[];
  readonly stride: number;
}

function mixedOp(g: GraphBuilder, x: Value, { ops, stride }: MixedOpOptions): Value {
  const values = ops.map((op) => {
    const scope = g.scope(op);
    const y = dartsOps[op](scope, x, { stride, affine: false });
    return op.includes('pool') ? scope.batchNorm(y, { affine: false }) : y;
  });
  return g.weightedSum(values, { weights: equal(ops.length), name: 'mixed' });
}

function partialMixedOp(
  g: GraphBuilder,
  x: Value,
  { partial, ...mix }: MixedOpOptions & { readonly partial: number },
): Value {
  const channels = x.shape[0];
  const through = channels / partial;
  const mixed = mixedOp(g, g.channelSlice(x, { channels: through }), mix);
  const past = g.channelSlice(x, { start: through, channels: channels - through });
  const fitted = mix.stride === 1 ? past : g.maxPool(past, { kernel: mix.stride });
  return g.channelShuffle(g.concat([mixed, fitted]), { groups: partial });
}

/** The softmax of equal logits. */
function equal(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count);
}
