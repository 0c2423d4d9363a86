import { CommitteeError } from '../errors';
import type { Costs, Member } from './output';

/** Members of one type, in the order they were given, and what one of them costs. */
export interface MemberType {
  readonly name: string;
  readonly costs: Costs;
  readonly copies: readonly Member[];
}

/** Members that agree about samples and classes, with the right answers. */
export interface Pool {
  readonly types: readonly MemberType[];
  /** The right class of each sample. */
  readonly labels: Int32Array;
  readonly samples: number;
  readonly classes: number;
  /** What the members have in common. */
  readonly kind: Member['output']['kind'];
  /** Names of the costs that every member states. */
  readonly costNames: readonly string[];
}

export interface PoolParts {
  readonly members: readonly Member[];
  /** The right class of each sample, 0 to classes − 1. */
  readonly labels: ArrayLike<number>;
  /** File that the labels come from, for messages. */
  readonly labelsFile?: string;
}

/**
 * Checks that members belong together.
 *
 * Throws `BAD_OPTION` without members, `DUPLICATE_NAME`, `COUNT_MISMATCH`, `CLASS_MISMATCH`, `KIND_MISMATCH`, `BAD_COST` or
 * `LABEL_OUT_OF_RANGE`, naming the member or the row. That scores are finite is seen when they are read.
 */
export function createPool({ members, labels, labelsFile }: PoolParts): Pool {
  if (members.length === 0) throw new CommitteeError('BAD_OPTION', 'createPool: there is no member; give at least one');
  const [first] = members;
  const { samples, classes, kind } = first.output;
  const costNames = Object.keys(first.costs).sort();
  const names = new Set<string>();
  for (const member of members) {
    if (names.has(member.name)) {
      fail('DUPLICATE_NAME', member, 'is given twice; give each member a name of its own');
    }
    names.add(member.name);
    checkOutput(member, first);
    checkCosts(member, costNames);
  }
  if (labels.length !== samples) {
    fail('COUNT_MISMATCH', first, `has ${samples} rows and there are ${labels.length} labels; give a label a row`);
  }
  return {
    types: typesOf(members),
    labels: checkedLabels(labels, classes, labelsFile),
    samples,
    classes,
    kind,
    costNames,
  };
}

function fail(code: ConstructorParameters<typeof CommitteeError>[0], member: Member, problem: string): never {
  throw new CommitteeError(code, `member "${member.name}" ${problem}`, {
    member: member.name,
    file: member.output.file,
  });
}

function checkOutput(member: Member, first: Member): void {
  const { output } = member;
  if (output.samples !== first.output.samples) {
    const counts = `has ${output.samples} rows and "${first.name}" has ${first.output.samples}`;
    fail('COUNT_MISMATCH', member, `${counts}; run both on the same samples, in the same order`);
  }
  if (output.classes !== first.output.classes) {
    const counts = `has ${output.classes} classes and "${first.name}" has ${first.output.classes}`;
    fail('CLASS_MISMATCH', member, `${counts}; give models of the same task`);
  }
  if (output.kind !== first.output.kind) {
    const kinds = `gives ${output.kind} and "${first.name}" gives ${first.output.kind}`;
    fail('KIND_MISMATCH', member, `${kinds}; give the same of all`);
  }
}

function checkCosts(member: Member, costNames: readonly string[]): void {
  const own = Object.keys(member.costs).sort();
  if (own.length === 0 || own.join() !== costNames.join()) {
    const listed = own.length === 0 ? 'no cost' : `the costs ${own.join(', ')}`;
    fail(
      'BAD_COST',
      member,
      `has ${listed}; give every member the same ones, such as ${costNames.join(', ') || 'flops'}`,
    );
  }
  for (const name of own) {
    if (!(Number.isFinite(member.costs[name]) && member.costs[name] >= 0)) {
      fail('BAD_COST', member, `costs ${member.costs[name]} ${name}; give a finite number, at least 0`);
    }
  }
}

function typesOf(members: readonly Member[]): readonly MemberType[] {
  const types = new Map<string, Member[]>();
  for (const member of members) {
    const { name, type = name } = member;
    const copies = types.get(type);
    if (copies === undefined) {
      types.set(type, [member]);
      continue;
    }
    const [original] = copies;
    const other = Object.keys(original.costs).find((cost) => original.costs[cost] !== member.costs[cost]);
    if (other !== undefined) {
      const costs = `costs ${member.costs[other]} ${other} and "${original.name}" costs ${original.costs[other]}`;
      fail('BAD_COST', member, `${costs}, and both are of type "${type}"; give copies the same cost`);
    }
    copies.push(member);
  }
  return [...types].map(([name, copies]) => ({ name, costs: copies[0].costs, copies }));
}

function checkedLabels(labels: ArrayLike<number>, classes: number, file: string | undefined): Int32Array {
  for (let row = 0; row < labels.length; row++) {
    if (!(Number.isInteger(labels[row]) && labels[row] >= 0 && labels[row] < classes)) {
      const message = `createPool: the label of row ${row} is ${labels[row]}; classes are 0 to ${classes - 1}`;
      throw new CommitteeError('LABEL_OUT_OF_RANGE', message, { file, row });
    }
  }
  return Int32Array.from(labels);
}
