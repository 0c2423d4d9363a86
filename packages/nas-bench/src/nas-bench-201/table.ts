import {
  GraphError,
  nasBench201Cell,
  nasBench201Index,
  nasBench201Space,
  parseNasBench201,
  type Cell,
} from '@archipelago/graph-ir';
import type { Metrics } from '@archipelago/trials';
import { NasBenchError } from '../errors';
import { linesOf, type Line } from '../text-lines';

export interface NasBench201TableOptions {
  /** The metrics of a cell, each by the name of its column: `{ accuracy: 'cifar10-val' }`. */
  readonly metrics: Readonly<Record<string, string>>;
  /** The column of architecture strings, or of official indices. @defaultValue 'cellstr' */
  readonly architecture?: string;
  /** Whether cells may be missing; asking for one then throws `NOT_RECORDED`. @defaultValue false */
  readonly partial?: boolean;
}

/** The columns asked for, by their places. */
interface Columns {
  readonly count: number;
  readonly architecture: number;
  readonly metrics: readonly (readonly [metric: string, place: number])[];
}

/**
 * A table of NAS-Bench-201 as an evaluator: what it holds of each cell, looked up. The table is comma-separated text with
 * a header and a line a cell, in any order; numbers that are not asked for may be anything.
 *
 * @throws NasBenchError BAD_TABLE, DUPLICATE_ROW or MISSING_ROWS, with the line
 */
export function nasBench201Table(
  source: string | Uint8Array,
  options: NasBench201TableOptions,
): (cell: Cell) => Metrics {
  const { metrics, architecture = 'cellstr', partial = false } = options;
  const [header, ...rows] = linesOf(source);
  const columns = columnsOf(header, { metrics, architecture });
  const { size } = nasBench201Space();
  const table: (Metrics | undefined)[] = new Array<undefined>(size).fill(undefined);
  for (const row of rows) {
    const { index, values } = readRow(row, columns);
    if (table[index] !== undefined) {
      throw new NasBenchError(
        'DUPLICATE_ROW',
        `nasBench201Table: line ${row.number} holds cell ${index} again; keep one line a cell`,
        row.number,
      );
    }
    table[index] = values;
  }
  if (!partial && rows.length < size) {
    throw new NasBenchError(
      'MISSING_ROWS',
      `nasBench201Table: ${size - rows.length} of ${size} cells are missing, cell ${table.indexOf(undefined)} first; give the whole table, or say partial: true`,
    );
  }
  return (cell) => {
    const index = nasBench201Index(cell);
    const values = table[index];
    if (values === undefined) {
      throw new NasBenchError(
        'NOT_RECORDED',
        `nasBench201Table: the table has no cell ${index}; search among those it has`,
      );
    }
    return values;
  };
}

function columnsOf(
  header: Line | undefined,
  { metrics, architecture }: Required<Pick<NasBench201TableOptions, 'metrics' | 'architecture'>>,
): Columns {
  const names = (header?.text ?? '').split(',').map((name) => name.trim());
  const placeOf = (name: string): number => {
    const place = names.indexOf(name);
    if (place !== -1) return place;
    throw new NasBenchError(
      'BAD_TABLE',
      `nasBench201Table: the header has no column '${name}'; it has ${names.join(', ').slice(0, 200)}`,
      header?.number ?? 1,
    );
  };
  return {
    count: names.length,
    architecture: placeOf(architecture),
    metrics: Object.entries(metrics).map(([metric, column]) => [metric, placeOf(column)] as const),
  };
}

function readRow({ text, number }: Line, columns: Columns): { readonly index: number; readonly values: Metrics } {
  const bad = (what: string): never => {
    throw new NasBenchError('BAD_TABLE', `nasBench201Table: line ${number} ${what}`, number);
  };
  const cells = text.split(',');
  if (cells.length !== columns.count) return bad(`has ${cells.length} columns; the header has ${columns.count}`);
  const values = columns.metrics.map(([metric, place]) => {
    const value = cells[place].trim() === '' ? NaN : Number(cells[place]);
    return Number.isFinite(value)
      ? ([metric, value] as const)
      : bad(`has '${cells[place]}' for ${metric}; give a number`);
  });
  const name = cells[columns.architecture].trim();
  try {
    const cell = /^\d+$/.test(name) ? nasBench201Cell(Number(name)) : parseNasBench201(name);
    return { index: nasBench201Index(cell), values: Object.fromEntries(values) };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return bad(`holds no cell: ${error.message}`);
  }
}
