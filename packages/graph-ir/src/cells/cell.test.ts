import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/op-contract';
import { cellDistance, checkCell, relax } from './cell';
import { cellTopology } from './topology';

const topology = cellTopology({ nodes: 2, ops: ['a', 'b', 'c', 'd', 'e'] });
const cell = { ops: ['a', 'b', 'e'] };

describe('relax', () => {
  it('gives one-hot rows, and zeros for an edge that is left out', () => {
    expect(relax({ ops: ['a', null, 'e'] }, topology).weights).toEqual([
      [1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ]);
  });
});

describe('cellDistance', () => {
  it('of discrete cells counts the edges that differ', () => {
    expect(cellDistance(cell, { ops: ['a', 'c', 'd'] })).toBe(2);
    expect(cellDistance(cell, { ops: ['a', 'b', null] })).toBe(1);
    expect(cellDistance(cell, cell)).toBe(0);
  });

  it('of relaxed cells is total variation: 1 for one changed edge, .8 for uniform over 5 against one-hot', () => {
    const hot = relax(cell, topology);
    expect(cellDistance(hot, relax({ ops: ['a', 'b', 'd'] }, topology))).toBe(1);
    const uniform = { weights: hot.weights.with(0, [0.2, 0.2, 0.2, 0.2, 0.2]) };
    expect(cellDistance(hot, uniform)).toBeCloseTo(0.8, 12);
  });

  it('of a row of 8 moved by .1 and scaled is .0795455', () => {
    const row = new Array<number>(8).fill(1 / 8);
    const moved = row.map((p, k) => (k === 0 ? p + 0.1 : p) / 1.1);
    expect(cellDistance({ weights: [row] }, { weights: [moved] })).toBeCloseTo(0.0795455, 7);
  });

  it('of cells of unequal length is a BAD_CELL', () => {
    expect(codeOf(() => cellDistance(cell, { ops: ['a'] }))).toBe('BAD_CELL');
  });
});

describe('checkCell', () => {
  it.each([
    ['too few edges', { ops: ['a', 'b'] }],
    ['an unknown op', { ops: ['a', 'b', 'f'] }],
    ['a row that is too short', { weights: [[1], [1], [1]] }],
    ['a negative weight', { weights: new Array(3).fill([1, -1, 0, 0, 0]) as number[][] }],
    ['a weight that is no number', { weights: new Array(3).fill([1, NaN, 0, 0, 0]) as number[][] }],
  ])('refuses %s with BAD_CELL', (_, bad) => {
    expect(codeOf(() => checkCell(bad, topology))).toBe('BAD_CELL');
  });
});
