import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/op-contract';
import { cellDistance } from './cell';
import { cellSpace } from './cell-space';

const nasBench201 = cellSpace({
  nodes: 3,
  ops: ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'],
});
const darts = cellSpace({
  inputs: 2,
  nodes: 4,
  edgesPerNode: 2,
  without: ['none'],
  ops: ['none', 'max3', 'avg3', 'skip', 'sep3', 'sep5', 'dil3', 'dil5'],
});
const small = cellSpace({ inputs: 2, nodes: 2, edgesPerNode: 2, ops: ['a', 'b'] });

describe('cellSpace', () => {
  it('NAS-Bench-201 has 15,625 cells, from all none to all avg_pool_3x3, last edge fastest', () => {
    const cells = [...nasBench201.enumerate()];
    expect(nasBench201.size).toBe(15_625);
    expect(new Set(cells.map(({ ops }) => ops.join())).size).toBe(15_625);
    expect(cells[0].ops).toEqual(new Array(6).fill('none'));
    expect(cells[1].ops).toEqual(['none', 'none', 'none', 'none', 'none', 'skip_connect']);
    expect(cells.at(-1)?.ops).toEqual(new Array(6).fill('avg_pool_3x3'));
  });

  it('a NAS-Bench-201 cell has 24 neighbours, all at distance 1', () => {
    const cell = nasBench201.sample(createRandom(1));
    const neighbors = [...nasBench201.neighbors(cell)];
    expect(neighbors).toHaveLength(24);
    expect(new Set(neighbors.map(({ ops }) => ops.join())).size).toBe(24);
    expect(neighbors.every((other) => cellDistance(cell, other) === 1 && nasBench201.contains(other))).toBe(true);
  });

  it('around a NAS-Bench-201 cell lie 1, 24, 240, 1280, 3840, 6144, 4096 cells at distances 0 to 6', () => {
    const cell = nasBench201.sample(createRandom(2));
    const counts = new Array<number>(7).fill(0);
    for (const other of nasBench201.enumerate()) counts[cellDistance(cell, other)]++;
    expect(counts).toEqual([1, 24, 240, 1280, 3840, 6144, 4096]);
  });

  it('DARTS has 1,037,664,180 discrete cells', () => {
    expect(darts.size).toBe(1_037_664_180);
  });

  it('a DARTS cell has 48 neighbours with another op, and those with an edge moved', () => {
    const cell = darts.sample(createRandom(3));
    const neighbors = [...darts.neighbors(cell)];
    expect(neighbors.filter((other) => cellDistance(cell, other) === 1)).toHaveLength(8 * 6);
    expect(neighbors.filter((other) => cellDistance(cell, other) === 2)).toHaveLength(2 * (0 + 1 + 2 + 3));
    expect(neighbors.every((other) => darts.contains(other))).toBe(true);
  });

  it('samples every cell of a small space equally often', () => {
    const counts = new Map<string, number>();
    const random = createRandom(4);
    for (let i = 0; i < 9600; i++) {
      const { ops } = small.sample(random);
      counts.set(ops.join(), (counts.get(ops.join()) ?? 0) + 1);
    }
    expect([small.size, counts.size]).toEqual([48, 48]);
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(5 * Math.sqrt(200));
  });

  it('lists each cell of a space with chosen edges once, and contains it', () => {
    const cells = [...small.enumerate()];
    expect(new Set(cells.map(({ ops }) => ops.join())).size).toBe(small.size);
    expect(cells).toHaveLength(small.size);
    expect(cells.every((cell) => small.contains(cell))).toBe(true);
  });

  it('contains no cell of other length, unknown op, or another number of edges', () => {
    expect(small.contains({ ops: ['a', 'a', 'a', 'a', null] })).toBe(true);
    for (const ops of [
      ['a', 'a', 'a', 'a'],
      ['a', 'c', 'a', 'a', null],
      ['a', 'a', 'a', 'a', 'a'],
      ['a', null, 'a', 'a', null],
    ]) {
      expect(small.contains({ ops })).toBe(false);
    }
    expect(darts.contains({ ops: new Array<string>(14).fill('none') })).toBe(false);
  });

  it('mutate gives a neighbour, and the cell itself where there is none', () => {
    const random = createRandom(5);
    const cell = darts.sample(random);
    const keys = new Set([...darts.neighbors(cell)].map(({ ops }) => ops.join()));
    for (let i = 0; i < 20; i++) expect(keys.has(darts.mutate(cell, random).ops.join())).toBe(true);
    const single = cellSpace({ nodes: 1, ops: ['a'] });
    expect(single.mutate({ ops: ['a'] }, random)).toEqual({ ops: ['a'] });
  });

  it('edges may have ops of their own', () => {
    const space = cellSpace({ nodes: 2, ops: [['a', 'b'], ['a'], ['c', 'd', 'e']] });
    expect([space.size, [...space.enumerate()].length]).toEqual([6, 6]);
  });

  it.each([
    ['no edges a node', { nodes: 2, ops: ['a'], edgesPerNode: 0 }],
    ['every op left out', { nodes: 2, ops: ['none'], without: ['none'] }],
  ])('refuses %s with BAD_CELL', (_, options) => {
    expect(codeOf(() => cellSpace(options))).toBe('BAD_CELL');
  });
});
