import { CommitteeError } from '../errors';
import type { Costs } from '../members/output';

/**
 * Cost of an ensemble, which runs all its members: FLOPs^ens = Σ_i FLOPs(M_i) (thesis 5.3). What members take to train adds up in the
 * same way (5.3.1), so it may be one of the costs.
 *
 * Throws `BAD_COST` where the members do not state the same costs, or there is none.
 */
export function sumCosts(costs: readonly Costs[]): Costs {
  if (costs.length === 0) throw new CommitteeError('BAD_COST', 'sumCosts: there is no member; give at least one');
  const names = Object.keys(costs[0]);
  for (const own of costs) {
    if (Object.keys(own).sort().join() !== [...names].sort().join()) {
      const message = `sumCosts: members state the costs ${names.join(', ')} and ${Object.keys(own).join(', ')}; give all the same`;
      throw new CommitteeError('BAD_COST', message);
    }
  }
  return Object.fromEntries(names.map((name) => [name, costs.reduce((sum, own) => sum + own[name], 0)]));
}
