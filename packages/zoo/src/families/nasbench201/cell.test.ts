import { cellSpace } from '@archipelago/graph-ir';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../fixtures/code-of';
import { nasBench201Ops, nasBench201Size, nasBench201Topology, parseNasBench201, printNasBench201 } from './cell';
import { nasBench201Cell } from './order';

const FIRST = '|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|skip_connect~2|';

describe('printNasBench201', () => {
  it('prints cell 1 as published', () => {
    expect(printNasBench201(nasBench201Cell(1))).toBe(FIRST);
  });

  it('refuses other cells with BAD_ARCHITECTURE', () => {
    expect(codeOf(() => printNasBench201({ ops: ['none'] }))).toBe('BAD_ARCHITECTURE');
    expect(codeOf(() => printNasBench201({ ops: new Array(6).fill('conv') }))).toBe('BAD_ARCHITECTURE');
    expect(codeOf(() => printNasBench201({ ops: new Array(6).fill(null) }))).toBe('BAD_ARCHITECTURE');
  });
});

describe('nasBench201Topology', () => {
  it('in 341 of the 15,625 cells no path leads from the input to the output', () => {
    const { edges } = nasBench201Topology();
    let cut = 0;
    for (const { ops } of cellSpace({ nodes: 3, ops: nasBench201Ops }).enumerate()) {
      const reached = new Set([0]);
      edges.forEach(({ from, to }, place) => {
        if (reached.has(from) && ops[place] !== 'none') reached.add(to);
      });
      if (!reached.has(3)) cut++;
    }
    expect(cut).toBe(341);
  });
});

describe('parseNasBench201', () => {
  it('reads what printNasBench201 prints, for all 15,625 cells', () => {
    let count = 0;
    for (const cell of cellSpace({ nodes: 3, ops: nasBench201Ops }).enumerate()) {
      expect(parseNasBench201(printNasBench201(cell)).ops.join()).toBe(cell.ops.join());
      count++;
    }
    expect(count).toBe(nasBench201Size);
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
  ])('refuses %s with BAD_ARCHITECTURE', (_, text) => {
    expect(codeOf(() => parseNasBench201(text))).toBe('BAD_ARCHITECTURE');
  });
});
