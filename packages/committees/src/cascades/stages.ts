import { CommitteeError } from '../errors';
import type { DecisionTable, StageDecisions } from '../tables/decision-table';

/** A cascade's members as the table numbers them. Throws `UNKNOWN_MEMBER` for a name that is not there, and without a name. */
export function typesOf(table: Pick<DecisionTable, 'types'>, members: readonly string[]): readonly number[] {
  if (members.length === 0) throw new CommitteeError('UNKNOWN_MEMBER', 'a cascade has no member; give at least one');
  return members.map((name) => {
    const type = table.types.findIndex((candidate) => candidate.name === name);
    if (type === -1) {
      const known = table.types.map((candidate) => candidate.name).join(', ');
      throw new CommitteeError('UNKNOWN_MEMBER', `there is no member "${name}"; there are ${known}`, { member: name });
    }
    return type;
  });
}

/** What a cascade says after each of its members. Throws `UNKNOWN_MEMBER`. */
export function stagesOf(table: DecisionTable, members: readonly string[]): readonly StageDecisions[] {
  const types = typesOf(table, members);
  return types.map((_, stage) => table.decisions(types.slice(0, stage + 1)));
}

/** The cost to take: the only one, or one that the table has. Throws `BAD_COST`. */
export function costName({ costNames }: Pick<DecisionTable, 'costNames'>, cost?: string): string {
  if (cost === undefined && costNames.length === 1) return costNames[0];
  if (cost !== undefined && costNames.includes(cost)) return cost;
  const problem = cost === undefined ? 'there are several costs' : `there is no cost "${cost}"`;
  throw new CommitteeError('BAD_COST', `${problem}; name one of ${costNames.join(', ')}`);
}

/** What each type of a table costs. */
export function typeCosts(table: DecisionTable, cost?: string): readonly number[] {
  const name = costName(table, cost);
  return table.types.map(({ costs }) => costs[name]);
}
