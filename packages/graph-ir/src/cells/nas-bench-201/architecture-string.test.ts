import { describe, expect, it } from 'vitest';
import { codeOf } from '../../testing/op-contract';
import { parseNasBench201, printNasBench201 } from './architecture-string';
import { nasBench201Cell } from './order';
import { nasBench201Space } from './space';

const FIRST = '|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|skip_connect~2|';

describe('printNasBench201', () => {
  it('prints cell 1 as published', () => {
    expect(printNasBench201(nasBench201Cell(1))).toBe(FIRST);
  });

  it('refuses other cells with BAD_CELL', () => {
    expect(codeOf(() => printNasBench201({ ops: ['none'] }))).toBe('BAD_CELL');
    expect(codeOf(() => printNasBench201({ ops: new Array(6).fill('conv') }))).toBe('BAD_CELL');
    expect(codeOf(() => printNasBench201({ ops: new Array(6).fill(null) }))).toBe('BAD_CELL');
  });
});

describe('parseNasBench201', () => {
  it('reads what printNasBench201 prints, for all 15,625 cells', () => {
    for (const cell of nasBench201Space().enumerate()) {
      expect(parseNasBench201(printNasBench201(cell)).ops.join()).toBe(cell.ops.join());
    }
  });

  it.each([
    ['nothing', ''],
    ['two nodes', '|none~0|+|none~0|none~1|'],
    ['four nodes', `${FIRST}+|none~0|`],
    ['an unknown op', FIRST.replace('avg_pool_3x3', 'max_pool_3x3')],
    ['another source', FIRST.replace('~2', '~1')],
    ['a missing bar', FIRST.slice(1)],
    ['too many edges', FIRST.replace('+', 'none~1|+')],
    ['a second source', FIRST.replace('~2', '~2~2')],
    ['a very long text', `${FIRST}${'+|'.repeat(1e6)}`],
  ])('refuses %s with BAD_CELL', (_, text) => {
    expect(codeOf(() => parseNasBench201(text))).toBe('BAD_CELL');
  });
});
