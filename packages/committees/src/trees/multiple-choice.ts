import { front, hullSteps, type Choices, type Step } from './choice-front';

/** The most value within a weight, or the least weight for a value. */
export type ChoiceGoal = { readonly maxWeight: number } | { readonly minValue: number };

/**
 * One choice a group so that the values add up to the most at a weight of at most `maxWeight`, or the weights to the least at a value of
 * at least `minValue`: the multiple-choice knapsack problem (Sinha and Zoltners, 1979), solved exactly. Of equal values the lightest is
 * taken, and of equal weights the most valuable. Undefined where no choice does it.
 *
 * - v_j, w_j: value and weight of a choice; λ: price of a weight; l_j = v_j − λ w_j; L_g: the greatest l_j of group g.
 * - The Lagrangian: as λ falls, the steps of all hulls are taken in the order of their value a weight, up to the one at which the goal
 *   is met. That one sets λ, and a solution z near it is found, greedily.
 * - A solution as good as z has Σ_g (L_g − l_j) ≤ gap, where gap = Σ_g L_g + λ maxWeight − value(z), or Σ_g L_g + λ weight(z) − minValue. So
 *   a choice whose own loss L_g − l_j is above the gap is in none, and few are left.
 * - What is left is gone through group by group, as pairs of value and weight that no other pair beats.
 */
export function chooseEach(groups: readonly Choices[], goal: ChoiceGoal): readonly number[] | undefined {
  const lightest = groups.map((group) => front(group)[0]);
  const steps = groups.flatMap(hullSteps).sort((a, b) => b.value / b.weight - a.value / a.weight);
  const start = totalsOf(groups, lightest);
  if ('maxWeight' in goal ? start.weight > goal.maxWeight : start.value >= goal.minValue) {
    return 'maxWeight' in goal ? undefined : lightest;
  }
  const met = greedy(groups, { lightest, steps, goal });
  if (met === undefined) {
    // Every step fits, or all of them are not enough.
    return 'maxWeight' in goal ? steps.reduce(taking, lightest) : undefined;
  }
  const price = met.breaking.value / met.breaking.weight;
  const best = groups.map(({ values, weights }) => greatest(values, (j) => values[j] - price * weights[j]));
  const ideal = best.reduce((sum, own) => sum + own, 0);
  const gap =
    'maxWeight' in goal
      ? ideal + price * goal.maxWeight - met.solution.value
      : ideal + price * met.solution.weight - goal.minValue;
  return enumerate(groups, { goal, price, best, gap: gap + 1e-9 * (1 + Math.abs(ideal) + price * start.weight) });
}

interface Totals {
  readonly value: number;
  readonly weight: number;
}

function totalsOf(groups: readonly Choices[], chosen: readonly number[]): Totals {
  let [value, weight] = [0, 0];
  chosen.forEach((j, g) => {
    value += groups[g].values[j];
    weight += groups[g].weights[j];
  });
  return { value, weight };
}

function taking(chosen: readonly number[], step: Step): readonly number[] {
  return chosen.map((j, g) => (g === step.group ? step.choice : j));
}

function greatest(values: ArrayLike<number>, worth: (j: number) => number): number {
  let most = -Infinity;
  for (let j = 0; j < values.length; j++) most = Math.max(most, worth(j));
  return most;
}

/** The step at which the goal is met, and what the steps give that lead there; undefined where none meets it. */
function greedy(
  groups: readonly Choices[],
  { lightest, steps, goal }: { lightest: readonly number[]; steps: readonly Step[]; goal: ChoiceGoal },
): { readonly breaking: Step; readonly solution: Totals } | undefined {
  const chosen = [...lightest];
  let { value, weight } = totalsOf(groups, chosen);
  const at = steps.findIndex((step) => {
    if ('maxWeight' in goal && weight + step.weight > goal.maxWeight) return true;
    value += step.value;
    weight += step.weight;
    if ('minValue' in goal && value >= goal.minValue) return true;
    chosen[step.group] = step.choice;
    return false;
  });
  if (at === -1) return undefined;
  const breaking = steps[at];
  if ('maxWeight' in goal) return { breaking, solution: filled(groups, chosen, goal.maxWeight) };
  // Instead of the last step, the lightest exchange of one choice may do.
  const before = totalsOf(groups, chosen);
  groups.forEach(({ values, weights }, g) => {
    for (let j = 0; j < values.length; j++) {
      const exchanged = before.weight + weights[j] - weights[chosen[g]];
      const enough = before.value + values[j] - values[chosen[g]] >= goal.minValue;
      if (enough && exchanged < weight) weight = exchanged;
    }
  });
  return { breaking, solution: { value, weight } };
}

/** Exchanges one choice at a time for the most value that still fits, until none does. */
function filled(groups: readonly Choices[], start: readonly number[], maxWeight: number): Totals {
  const chosen = [...start];
  for (;;) {
    const { value, weight } = totalsOf(groups, chosen);
    let [gain, group, choice] = [0, -1, -1];
    groups.forEach(({ values, weights }, g) => {
      for (let j = 0; j < values.length; j++) {
        const more = values[j] - values[chosen[g]];
        if (more > gain && weight + weights[j] - weights[chosen[g]] <= maxWeight) [gain, group, choice] = [more, g, j];
      }
    });
    if (group === -1) return { value, weight };
    chosen[group] = choice;
  }
}

/** Choices of the first groups that may be part of a solution. */
interface State extends Totals {
  /** Σ (L_g − l_j) so far. */
  readonly loss: number;
  readonly choice: number;
  readonly before: State | undefined;
}

interface Enumeration {
  readonly goal: ChoiceGoal;
  readonly price: number;
  /** L_g. */
  readonly best: readonly number[];
  readonly gap: number;
}

function enumerate(groups: readonly Choices[], { goal, price, best, gap }: Enumeration): readonly number[] | undefined {
  let states: readonly State[] = [{ value: 0, weight: 0, loss: 0, choice: -1, before: undefined }];
  groups.forEach((group, g) => {
    const { values, weights } = group;
    const lossOf = (j: number): number => best[g] - (values[j] - price * weights[j]);
    const left = front(group).filter((j) => lossOf(j) <= gap);
    const next: State[] = [];
    for (const before of states) {
      for (const j of left) {
        const loss = before.loss + lossOf(j);
        if (loss > gap) continue;
        next.push({ value: before.value + values[j], weight: before.weight + weights[j], loss, choice: j, before });
      }
    }
    states = left.length === 1 ? next : unbeaten(next);
  });
  const found =
    'maxWeight' in goal
      ? states.findLast(({ weight }) => weight <= goal.maxWeight)
      : states.find(({ value }) => value >= goal.minValue);
  if (found === undefined) return undefined;
  const chosen: number[] = [];
  for (let state: State = found; state.before !== undefined; state = state.before) chosen.push(state.choice);
  return chosen.reverse();
}

/** In the order of weight, only those that are worth more than all before. */
function unbeaten(states: readonly State[]): readonly State[] {
  const order = [...states].sort((a, b) => a.weight - b.weight || b.value - a.value);
  let most = -Infinity;
  return order.filter(({ value }) => {
    if (value <= most) return false;
    most = value;
    return true;
  });
}
