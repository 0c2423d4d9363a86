import { nasBench201Cell, nasBench201Index, nasBench201Space, printNasBench201 } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { bestSoFar, regularizedEvolution, runTrials } from '@archipelago/trials';
import { describeEvaluatorContract } from '@archipelago/trials/testing';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { nasBench201Table, type NasBench201TableOptions } from './table';

/** Cells 0, 11 and 284 on the CIFAR-10 test set after 200 epochs, seed 777 (sample records of NATS-Bench). */
const ROWS = [
  '0,|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|,85.62',
  '11,|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|none~0|nor_conv_3x3~1|avg_pool_3x3~2|,91.79',
  '284,|skip_connect~0|+|skip_connect~0|skip_connect~1|+|none~0|nor_conv_1x1~1|none~2|,88.73',
];
const HEADER = 'arch,cellstr,test';
const options: NasBench201TableOptions = { metrics: { accuracy: 'test' }, partial: true };
const read = (lines: readonly string[], more: Partial<NasBench201TableOptions> = {}) =>
  nasBench201Table(lines.join('\n'), { ...options, ...more });

describeEvaluatorContract('nasBench201Table', () => read([HEADER, ...ROWS]), {
  candidates: [0, 11, 284].map(nasBench201Cell),
  metric: 'accuracy',
});

describe('nasBench201Table', () => {
  it('cell 11 has 91.79 % on CIFAR-10, by its string or by its index', () => {
    expect(read([HEADER, ...ROWS])(nasBench201Cell(11))).toEqual({ accuracy: 91.79 });
    expect(read([HEADER, ...ROWS], { architecture: 'arch' })(nasBench201Cell(11))).toEqual({ accuracy: 91.79 });
  });

  it('reads bytes with carriage returns, and as many metrics as are asked for', () => {
    const bytes = new TextEncoder().encode([HEADER, ...ROWS, ''].join('\r\n'));
    const evaluate = nasBench201Table(bytes, { ...options, metrics: { accuracy: 'test', index: 'arch' } });
    expect(evaluate(nasBench201Cell(284))).toEqual({ accuracy: 88.73, index: 284 });
  });

  it('of all 15,625 cells is searched by evolution', async () => {
    const space = nasBench201Space();
    const convolutions = ({ ops }: { readonly ops: readonly (string | null)[] }) =>
      ops.filter((op) => op === 'nor_conv_3x3').length;
    const lines = Array.from(space.enumerate(), (cell) => `${printNasBench201(cell)},${convolutions(cell)}`);
    const evaluate = nasBench201Table(['cellstr,count', ...lines].join('\n'), { metrics: { count: 'count' } });
    const objective = { metric: 'count', direction: 'maximize' } as const;
    const search = regularizedEvolution(space, { objective, population: 20, sample: 5 });
    const run = runTrials(search, evaluate, { budget: { trials: 200 }, objective, random: createRandom(1) });
    const { candidate } = await lastValueFrom(run.pipe(bestSoFar(objective)));
    expect(nasBench201Index(candidate)).toBe(1462);
  });

  it.each<[string, readonly string[], Partial<NasBench201TableOptions>, string, number | undefined]>([
    ['an empty text', [], {}, 'BAD_TABLE', 1],
    ['a header without the metric', ['arch,cellstr,val', ...ROWS], {}, 'BAD_TABLE', 1],
    ['a header without the architecture', [HEADER, ...ROWS], { architecture: 'string' }, 'BAD_TABLE', 1],
    ['a wrong string', [HEADER, ROWS[0], ROWS[1].replace('avg_pool', 'max_pool')], {}, 'BAD_TABLE', 3],
    ['an index out of range', [HEADER, ROWS[0].replace('0', '15625')], { architecture: 'arch' }, 'BAD_TABLE', 2],
    ['a number missing', [HEADER, ROWS[0].replace('85.62', '')], {}, 'BAD_TABLE', 2],
    ['a number that is none', [HEADER, ROWS[0].replace('85.62', 'NaN')], {}, 'BAD_TABLE', 2],
    ['a column missing', [HEADER, '', ROWS[0].slice(2)], {}, 'BAD_TABLE', 3],
    ['a cell twice', [HEADER, ...ROWS, ROWS[1]], {}, 'DUPLICATE_ROW', 5],
    ['cells missing', [HEADER, ...ROWS], { partial: false }, 'MISSING_ROWS', undefined],
  ])('refuses %s', (_, lines, more, code, line) => {
    expect(() => read(lines, more)).toThrow(expect.objectContaining({ code, line }));
  });

  it('names the first cell missing', () => {
    expect(() => read([HEADER, ...ROWS], { partial: false })).toThrow(/15622 of 15625 cells are missing, cell 1 first/);
  });

  it('a cell that a partial table has not is NOT_RECORDED, one of another space BAD_CELL', () => {
    const evaluate = read([HEADER, ...ROWS]);
    expect(() => evaluate(nasBench201Cell(1))).toThrow(expect.objectContaining({ code: 'NOT_RECORDED' }));
    expect(() => evaluate({ ops: ['none'] })).toThrow(expect.objectContaining({ code: 'BAD_CELL' }));
  });
});
