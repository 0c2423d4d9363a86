import { describe, expect, it } from 'vitest';
import { graphBuilder, type GraphBuilder, type Value } from '../builder';
import { cost } from '../cost';
import type { Graph } from '../graph';
import { codeOf } from '../testing/op-contract';
import type { Cell } from './cell';
import { expandCell, type EdgeBuilder } from './expand-cell';
import { cellTopology } from './topology';

const topology = cellTopology({ nodes: 3, ops: ['none', 'skip', 'c1', 'c3', 'avg'] });

const build: EdgeBuilder = (g, x, { op }) => {
  const conv = { outChannels: x.shape[0], padding: 'half', bias: false } as const;
  switch (op) {
    case 'none':
      return g.zero(x);
    case 'skip':
      return g.identity(x);
    case 'avg':
      return g.avgPool(x, { kernel: 3, stride: 1, padding: 1 });
    default:
      return g.batchNorm(g.conv(g.relu(x), { ...conv, kernel: Number(op[1]) }));
  }
};

/** The network of NAS-Bench-201 around a cell (Dong and Yang 2020). */
function network(ops: Cell['ops'], { classes, size }: { readonly classes: number; readonly size: number }): Graph {
  const g = graphBuilder({ image: [3, size, size] });
  let x = g.batchNorm(g.conv(g.input, { outChannels: 16, kernel: 3, padding: 1, bias: false }));
  for (let stage = 0; stage < 3; stage++) {
    if (stage > 0) x = reduction(g.scope(`reduction${stage}`), x);
    for (let cell = 0; cell < 5; cell++) {
      x = expandCell(g.scope(`stage${stage}/cell${cell}`), { ops }, { topology, inputs: [x], build });
    }
  }
  return g.build(g.linear(g.globalAvgPool(g.relu(g.batchNorm(x))), { outFeatures: classes }));
}

function reduction(g: GraphBuilder, x: Value): Value {
  const conv = { outChannels: 2 * x.shape[0], kernel: 3, padding: 1, bias: false };
  let y = g.batchNorm(g.conv(g.relu(x), { ...conv, stride: 2 }));
  y = g.batchNorm(g.conv(g.relu(y), conv));
  return g.add([y, g.conv(g.avgPool(x, { kernel: 2 }), { ...conv, kernel: 1, padding: 0 })]);
}

describe('expandCell', () => {
  // The published multiply-adds count the bias of the linear layer; ours do not.
  it.each([
    [0, ['avg', 'c1', 'skip', 'c1', 'skip', 'skip'], 10, 32, 129_306, 15_647_370],
    [0, ['avg', 'c1', 'skip', 'c1', 'skip', 'skip'], 120, 16, 136_456, 3_919_480],
    [11, ['c3', 'c3', 'avg', 'none', 'c3', 'avg'], 10, 32, 802_426, 113_951_370],
    [284, ['skip', 'skip', 'skip', 'none', 'c1', 'none'], 100, 32, 107_156, 11_721_060],
    [1462, ['c3', 'c3', 'c3', 'c3', 'c3', 'c3'], 10, 32, 1_531_546, 220_119_690],
    [1651, ['none', 'none', 'none', 'none', 'none', 'none'], 10, 32, 73_306, 7_783_050],
  ])('NAS-Bench-201 cell %d (%j) for %d classes on %d² has %d parameters and %d multiply-adds', (...row) => {
    const [, ops, classes, size, parameters, multiplyAdds] = row;
    const counted = cost(network(ops, { classes, size }));
    expect(counted.parameters).toBe(parameters);
    expect(counted.multiplyAdds + classes).toBe(multiplyAdds);
  });

  it('an edge of a relaxed cell is the weighted sum of its ops with a weight', () => {
    const pair = cellTopology({ nodes: 1, ops: ['skip', 'c1', 'avg'] });
    const g = graphBuilder({ x: [8, 4, 4] });
    const y = expandCell(g, { weights: [[0.25, 0.75, 0]] }, { topology: pair, inputs: [g.input], build });
    expect(g.build(y).nodes.map(({ id }) => id)).toEqual([
      'edge0-1/skip/identity1',
      'edge0-1/c1/relu1',
      'edge0-1/c1/conv1',
      'edge0-1/c1/batchNorm1',
      'edge0-1/mixed',
    ]);
    expect(g.build(y).nodes.at(-1)?.attributes).toEqual({ weights: [0.25, 0.75] });
  });

  it('returns the last node, or all computed nodes one after the other', () => {
    const two = cellTopology({ inputs: 2, nodes: 2, ops: ['skip'] });
    const g = graphBuilder({ a: [8, 4, 4], b: [8, 4, 4] });
    const inputs = [g.inputs.a, g.inputs.b];
    const cell = { ops: ['skip', 'skip', null, 'skip', null] };
    const options = { topology: two, inputs, build };
    expect(expandCell(g.scope('one'), cell, options)).toEqual({ id: 'one/edge1-3/identity1', shape: [8, 4, 4] });
    expect(expandCell(g.scope('two'), cell, { ...options, output: 'concat' }).shape).toEqual([16, 4, 4]);
  });

  it.each([
    ['a node that reads nothing', { ops: ['skip', null, null, 'skip', 'skip', 'skip'] }, 1],
    ['a relaxed node that reads nothing', { weights: new Array(6).fill([0, 0, 0, 0, 0]) as number[][] }, 1],
    ['a cell of another topology', { ops: ['skip'] }, 1],
    ['another number of inputs', { ops: new Array<string>(6).fill('skip') }, 2],
  ])('refuses %s with BAD_CELL', (_, cell, inputs) => {
    const g = graphBuilder({ x: [8, 4, 4] });
    const options = { topology, inputs: new Array<Value>(inputs).fill(g.input), build };
    expect(codeOf(() => expandCell(g, cell, options))).toBe('BAD_CELL');
  });
});
