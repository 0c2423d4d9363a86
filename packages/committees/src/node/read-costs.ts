import { readFile } from 'node:fs/promises';
import { CommitteeError } from '../errors';
import type { Costs } from '../members/output';
import { inFile } from './in-file';

/** What a costs file says of a member. */
export interface MemberCosts {
  /**
   * Members of one type are copies.
   *
   * @defaultValue the name of the member
   */
  readonly type?: string;
  readonly costs: Costs;
}

/**
 * What members cost, by name: a JSON file `{ "b0": 0.39e9, "b1": 0.69e9 }`, where the cost is called `cost`; with names,
 * `{ "b0": { "flops": 0.39e9, "ms": 3.7 } }`; and with the type of a copy, `{ "b0-s1": { "type": "b0", "flops": 0.39e9 } }`.
 *
 * Throws `BAD_FILE` for what is no such file, and `BAD_COST` for a cost that is no finite number or below 0, naming file and key. A byte order mark is passed over.
 */
export function readCosts(path: string): Promise<ReadonlyMap<string, MemberCosts>> {
  return inFile(path, async () => {
    const entries = Object.entries(parse(await readFile(path, 'utf8'), path));
    if (entries.length === 0) {
      throw new CommitteeError('BAD_FILE', 'there is no member in it; give { "name": cost }', { file: path });
    }
    return new Map(entries.map(([name, value]) => [name, memberCosts(name, value, path)]));
  });
}

function parse(text: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommitteeError('BAD_FILE', `it is no JSON (${(error as Error).message}); give { "name": cost }`, {
      file,
    });
  }
  if (!isRecord(value)) throw new CommitteeError('BAD_FILE', 'it holds no object; give { "name": cost }', { file });
  return value;
}

function memberCosts(member: string, value: unknown, file: string): MemberCosts {
  if (!isRecord(value)) return { costs: { cost: costOf('', value, { member, file }) } };
  const { type, ...rest } = value as Record<string, unknown>;
  if (type !== undefined && (typeof type !== 'string' || type === '')) {
    const message = `the type of "${member}" is ${JSON.stringify(type)}; give a name`;
    throw new CommitteeError('BAD_FILE', message, { file, member });
  }
  const names = Object.keys(rest);
  if (names.length === 0) {
    throw new CommitteeError('BAD_COST', `"${member}" has no cost; give one, such as "flops"`, { file, member });
  }
  const costs = Object.fromEntries(names.map((name) => [name, costOf(`.${name}`, rest[name], { member, file })]));
  return type === undefined ? { costs } : { type, costs };
}

function costOf(key: string, value: unknown, place: { readonly member: string; readonly file: string }): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  const message = `"${place.member}"${key} is ${typeof value === 'number' ? value : JSON.stringify(value)}; give a finite number, at least 0`;
  throw new CommitteeError('BAD_COST', message, place);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
