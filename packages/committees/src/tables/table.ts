import { CommitteeError } from '../errors';
import type { DecisionTable, StageDecisions, TableType } from './decision-table';

/** What a table is made of. */
export interface TableParts {
  readonly types: readonly TableType[];
  readonly labels: Int32Array;
  readonly classes: number;
  readonly costNames: readonly string[];
  readonly size: number;
  /** A name for the decisions of the committee that holds these types, in the order they run. */
  key(types: readonly number[]): string;
  readonly decisions: ReadonlyMap<string, Omit<StageDecisions, 'correct'>>;
}

/** A table of decisions that are computed already. */
export function createTable(parts: TableParts): DecisionTable {
  const found = new Map<string, StageDecisions>();
  const all = (types: readonly number[]): StageDecisions => {
    const key = parts.key(types);
    const known = found.get(key);
    if (known !== undefined) return known;
    const decisions = parts.decisions.get(key);
    if (decisions === undefined) throw unknown(parts, types);
    const correct = Uint8Array.from(decisions.labels, (label, i) => (label === parts.labels[i] ? 1 : 0));
    const stage = { ...decisions, correct };
    found.set(key, stage);
    return stage;
  };
  return viewOf(parts, all, parts.labels);
}

function viewOf(parts: TableParts, decisions: DecisionTable['decisions'], labels: Int32Array): DecisionTable {
  const { types, classes, costNames, size } = parts;
  return {
    types,
    labels,
    samples: labels.length,
    classes,
    costNames,
    size,
    decisions,
    subset: (samples) => {
      const rows = checkedRows(samples, labels.length);
      const found = new Map<string, StageDecisions>();
      const chosen = (members: readonly number[]): StageDecisions => {
        const key = parts.key(members);
        const known = found.get(key);
        if (known !== undefined) return known;
        const whole = decisions(members);
        const stage = {
          labels: Int32Array.from(rows, (row) => whole.labels[row]),
          confidences: Float64Array.from(rows, (row) => whole.confidences[row]),
          correct: Uint8Array.from(rows, (row) => whole.correct[row]),
        };
        found.set(key, stage);
        return stage;
      };
      return viewOf(
        parts,
        chosen,
        Int32Array.from(rows, (row) => labels[row]),
      );
    },
  };
}

function checkedRows(samples: ArrayLike<number>, count: number): Int32Array {
  const bad = Array.prototype.findIndex.call(
    samples,
    (row: number) => !Number.isInteger(row) || row < 0 || row >= count,
  );
  if (bad !== -1 || samples.length === 0) {
    const problem = samples.length === 0 ? 'no sample is chosen' : `sample ${samples[bad]} is not one of ${count}`;
    throw new CommitteeError('BAD_OPTION', `subset: ${problem}; give numbers from 0 to ${count - 1}`);
  }
  return Int32Array.from(samples);
}

function unknown({ types, size }: TableParts, members: readonly number[]): CommitteeError {
  const names = members.map((type) => types[type]?.name ?? `type ${type}`).join('+');
  const held = types.map(({ name, copies }) => `${name} up to ${Math.min(copies, size)} times`).join(', ');
  return new CommitteeError(
    'UNKNOWN_MEMBER',
    `the table has no committee ${names || 'without members'}; it has those of 1 to ${size} members out of ${held}`,
  );
}
