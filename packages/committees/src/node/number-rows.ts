import { createReadStream } from 'node:fs';
import { CommitteeError } from '../errors';
import { inFile } from './in-file';

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

export interface NumberRowsOptions {
  /**
   * Whether the first line names the columns.
   *
   * @defaultValue whether it holds something that is no number
   */
  readonly header?: boolean;
}

/** A table of numbers, row by row. */
export interface NumberRows {
  readonly rows: readonly Float64Array[];
  readonly columns: number;
}

/**
 * The numbers of a text file: a row a line, separated by commas, with or without a line of names before them. Quotes are not
 * read, since numbers need none, so a line is split at its commas; a CSV library would make strings of 25 million cells first.
 *
 * Throws `BAD_FILE` naming line and column, counted from 1, for an empty line, a line of another length, a cell that is no
 * finite number, a column of row numbers as pandas writes it, and a first line 0, 1, 2 … that may be names or numbers.
 */
export function readNumberRows(file: string, options: NumberRowsOptions = {}): Promise<NumberRows> {
  return inFile(file, async () => {
    const rows: Float64Array[] = [];
    let { header } = options;
    let columns: number | undefined;
    let line = 0;
    let empty: number | undefined;
    const fail = (message: string): never => {
      throw new CommitteeError('BAD_FILE', message, { file, row: rows.length });
    };
    for await (const text of linesOf(file)) {
      line++;
      if (text.trim() === '') {
        empty ??= line;
        continue;
      }
      if (empty !== undefined) fail(`line ${empty} is empty; take it out`);
      const cells = text.split(',');
      columns ??= cells.length;
      if (line === 1) {
        if (cells[0].trim().replaceAll('"', '') === '' && cells.length > 1) {
          fail('the first column has no name, as if it numbered the rows; save without it (pandas: index=False)');
        }
        if (header === undefined && cells.length > 2 && cells.every((cell, c) => cell.trim() === String(c))) {
          fail('the first line is 0, 1, 2 …, names or numbers; say which with the option header');
        }
        header ??= !cells.every((cell) => NUMBER.test(cell));
        if (header) continue;
      }
      if (cells.length !== columns) {
        fail(`line ${line} has ${cells.length} cells and the first has ${columns}; give every row as many`);
      }
      const row = new Float64Array(columns);
      for (let c = 0; c < cells.length; c++) {
        row[c] = NUMBER.test(cells[c]) ? Number(cells[c]) : NaN;
        if (!Number.isFinite(row[c])) {
          fail(`line ${line}, column ${c + 1} is ${JSON.stringify(cells[c])}; give a finite number`);
        }
      }
      rows.push(row);
    }
    if (columns === undefined || rows.length === 0) return fail('there is no number in it; give a row a sample');
    return { rows, columns };
  });
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  let first = true;
  for await (const chunk of createReadStream(file, 'utf8')) {
    const text = rest + (first ? (chunk as string).replace(/^\uFEFF/, '') : (chunk as string));
    first = false;
    const lines = text.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
