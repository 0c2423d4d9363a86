import type { Chain } from '../thresholds/outcomes';
import { rankingOf } from '../thresholds/ranking';
import { leastCorrect, mostCost, type Goal } from '../thresholds/target';

/** What no thresholds of a chain can be better than: for a goal of cost that many right samples, for one of accuracy that cost. */
export type Bound = number;

/**
 * A bound on a chain that is quick to compute. The samples that leave after the first member are those of the highest
 * confidence, so for each position of its threshold both their number and how many of them are right are known. Of the others
 * it is assumed that they leave after the first member that has them right, which no thresholds can beat: they get what they
 * cost at least, those that take the least first. With one member it is what the chain does.
 *
 * Returns the most samples that can be right at a cost of `maxCost`, or the least average cost of `minAccuracy`: −Infinity and
 * Infinity where there are none.
 */
export function boundOf({ stages, costs }: Chain, goal: Goal): Bound {
  const [{ correct }] = stages;
  const samples = correct.length;
  const maximize = 'maxCost' in goal;
  const limit = maximize ? mostCost(goal.maxCost) * samples : leastCorrect(goal.minAccuracy, samples);
  // What a sample costs that leaves after member k, beyond the first two.
  const extra = costs.map((_, k) => costs.slice(2, k + 1).reduce((sum, cost) => sum + cost, 0));
  /** Samples that were passed on and that member k is the first of the others to have right. */
  const waiting = new Int32Array(stages.length + 1);
  let right = correct.reduce((sum, one) => sum + one, 0);
  let best = maximize ? -Infinity : Infinity;
  /** Returns whether passing on more can be any better: it costs at least the second member for each. */
  const consider = (passed: number): boolean => {
    let reached = right;
    let spent = costs[0] * samples + (passed === 0 ? 0 : costs[1] * passed);
    if (maximize ? spent > limit : spent >= best * samples) return false;
    for (let k = 1; k < stages.length; k++) {
      const wanted = maximize ? waiting[k] : Math.min(waiting[k], limit - reached);
      const affordable = maximize && extra[k] > 0 ? Math.floor((limit - spent) / extra[k] + 1e-9) : wanted;
      const taken = Math.max(0, Math.min(wanted, affordable));
      reached += taken;
      spent += taken * extra[k];
    }
    if (maximize) best = Math.max(best, reached);
    else if (reached >= limit) best = Math.min(best, spent / samples);
    return true;
  };
  if (!consider(0) || stages.length === 1) return best;
  const { order, attainable } = rankingOf(stages[0]);
  for (let passed = 1; passed <= samples; passed++) {
    const sample = order[passed - 1];
    right -= correct[sample];
    let first = 1;
    while (first < stages.length && stages[first].correct[sample] === 0) first++;
    waiting[first]++;
    if (attainable[passed] === passed && !consider(passed)) break;
  }
  return best;
}
