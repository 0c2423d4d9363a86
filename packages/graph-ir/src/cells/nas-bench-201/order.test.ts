import { describe, expect, it } from 'vitest';
import { codeOf } from '../../testing/op-contract';
import { nasBench201Cell, nasBench201Index } from './order';

const OPS: Readonly<Record<string, string>> = {
  none: 'none',
  skip: 'skip_connect',
  c1: 'nor_conv_1x1',
  c3: 'nor_conv_3x3',
  avg: 'avg_pool_3x3',
};

describe('nasBench201Cell', () => {
  it.each([
    [0, 'avg c1 skip c1 skip skip'],
    [1, 'c3 c3 avg skip c3 skip'],
    [2, 'avg c3 c3 avg avg avg'],
    [3, 'avg skip none none none skip'],
    [9, 'avg none none skip none c3'],
    [11, 'c3 c3 avg none c3 avg'],
    [12, 'none none none none c3 avg'],
    [123, 'avg avg c1 none avg c3'],
    [284, 'skip skip skip none c1 none'],
    [1462, 'c3 c3 c3 c3 c3 c3'],
    [1651, 'none none none none none none'],
    [1835, 'skip skip skip skip skip skip'],
    [4317, 'c1 c1 c1 c1 c1 c1'],
    [6111, 'c3 c3 c3 skip c3 c1'],
    [7581, 'avg avg avg avg avg avg'],
    [9930, 'c3 c3 c3 skip c3 c3'],
    [10_676, 'c3 c1 c1 skip c3 c3'],
    [11_472, 'c3 none c3 skip none skip'],
    [15_624, 'c1 none c1 none c1 c1'],
  ])('index %d is %s', (index, text) => {
    const ops = text.split(' ').map((short) => OPS[short]);
    expect(nasBench201Cell(index)).toEqual({ ops });
    expect(nasBench201Index({ ops })).toBe(index);
  });

  it('and nasBench201Index are inverses of each other on all 15,625 cells', () => {
    for (let index = 0; index < 15_625; index++) {
      if (nasBench201Index(nasBench201Cell(index)) !== index) throw new Error(`cell ${index}`);
    }
  });

  it.each([-1, 15_625, 0.5, NaN])('refuses the index %d with BAD_CELL', (index) => {
    expect(codeOf(() => nasBench201Cell(index))).toBe('BAD_CELL');
  });

  it('nasBench201Index refuses a cell of another space with BAD_CELL', () => {
    expect(codeOf(() => nasBench201Index({ ops: ['none', 'max_pool_3x3'] }))).toBe('BAD_CELL');
  });
});
