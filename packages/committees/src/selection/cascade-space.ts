import type { Evaluator, Space } from '@archipelago/trials';
import { typesOf } from '../cascades/stages';
import { CommitteeError } from '../errors';
import type { DecisionTable } from '../tables/decision-table';
import { optimizeThresholds } from '../thresholds/optimize';
import type { Target } from '../thresholds/target';
import { orders } from './orders';
import { sizesOf } from './select';

/** Members of a cascade, in the order they run. */
export type CascadeMembers = readonly string[];

export interface CascadeSpaceOptions {
  /**
   * Numbers of members.
   *
   * @defaultValue 1 to the size of the table
   */
  readonly sizes?: readonly number[];
}

/**
 * The cascades of a table as a space, for searchers of `@archipelago/trials` and `@archipelago/bo` where there are too many for
 * `selectCascade`. A neighbour has one member replaced, put in or left out.
 *
 * Throws `BAD_OPTION` for sizes that the table does not have.
 */
export function cascadeSpace(table: DecisionTable, options: CascadeSpaceOptions = {}): Space<CascadeMembers> {
  const sizes = sizesOf(table, options.sizes);
  const { types } = table;
  const copies = new Map(types.map((type) => [type.name, type.copies]));
  const contains = (members: CascadeMembers): boolean =>
    sizes.includes(members.length) &&
    members.every((name) => members.filter((other) => other === name).length <= (copies.get(name) ?? 0));
  return {
    contains,
    sample(random) {
      const members: string[] = [];
      for (const size = random.pick(sizes); members.length < size;) {
        const left = types.filter(({ name }) => members.filter((other) => other === name).length < copies.get(name)!);
        members.push(random.pick(left).name);
      }
      return members;
    },
    *enumerate() {
      for (const size of sizes) {
        for (const order of orders([...copies.values()], size)) yield order.map((type) => types[type].name);
      }
    },
    *neighbors(members) {
      const seen = new Set([members.join('\n')]);
      for (let place = 0; place <= members.length; place++) {
        const [before, after] = [members.slice(0, place), members.slice(place)];
        const changed = types.flatMap(({ name }) => [
          [...before, name, ...after],
          [...before, name, ...after.slice(1)],
        ]);
        for (const neighbor of [...changed, [...before, ...after.slice(1)]]) {
          const key = neighbor.join('\n');
          if (seen.has(key) || !contains(neighbor)) continue;
          seen.add(key);
          yield neighbor;
        }
      }
    },
  };
}

/**
 * Accuracy and average cost of a cascade with its best thresholds for a target. A cascade that cannot do what is asked fails
 * with `UNREACHABLE`.
 */
export function cascadeEvaluator(table: DecisionTable, target: Target): Evaluator<CascadeMembers> {
  return (members) => {
    const cascade = optimizeThresholds(table, members, target);
    if (cascade === undefined) {
      const names = typesOf(table, members).map((type) => table.types[type].name);
      throw new CommitteeError('UNREACHABLE', `no thresholds of ${names.join('+')} do what the target asks`);
    }
    return Promise.resolve({ accuracy: cascade.accuracy, cost: cascade.cost });
  };
}
