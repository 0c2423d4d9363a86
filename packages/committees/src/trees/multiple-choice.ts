/** What can be chosen for a group: one of these. */
export interface Choices {
  /** Whole numbers. */
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** The most value within a weight, or the least weight for a value. */
export type ChoiceGoal = { readonly maxWeight: number } | { readonly minValue: number };

/**
 * One choice a group so that the values add up to the most at a weight of at most `maxWeight`, or the weights to the least at a value of
 * at least `minValue`: the multiple-choice knapsack problem (Sinha and Zoltners, 1979), solved exactly. Of equal values the lightest is
 * taken, and of equal weights the most valuable. Undefined where no choice does it.
 *
 * - W_g(v): the least weight of the first g groups at a value v above the least of their lightest choices.
 * - W_g(v) = min over the choices j of group g of W_{g−1}(v − value_j) + weight_j.
 *
 * A choice that weighs more than another and is worth no more is left out first. What remains rises in weight and in value together, and
 * values are whole, so the steps are no more than the range of the values times itself.
 */
export function chooseEach(groups: readonly Choices[], goal: ChoiceGoal): readonly number[] | undefined {
  const fronts = groups.map(front);
  const base = fronts.reduce((sum, [lightest], g) => sum + groups[g].values[lightest], 0);
  const range = fronts.reduce((sum, own, g) => sum + gainOf(groups[g], own, own.length - 1), 0);
  let weights = new Float64Array(range + 1).fill(Infinity);
  weights[0] = 0;
  let reach = 0;
  const taken = fronts.map((own, g) => {
    const next = new Float64Array(range + 1).fill(Infinity);
    const choice = new Int32Array(reach + gainOf(groups[g], own, own.length - 1) + 1);
    own.forEach((option, j) => {
      const gain = gainOf(groups[g], own, j);
      const weight = groups[g].weights[option];
      for (let v = 0; v <= reach; v++) {
        if (weights[v] + weight < next[v + gain]) {
          next[v + gain] = weights[v] + weight;
          choice[v + gain] = j;
        }
      }
    });
    reach = choice.length - 1;
    weights = next;
    return choice;
  });
  let v = bestValue(weights, goal, base);
  if (v === undefined) return undefined;
  const chosen = new Array<number>(groups.length);
  for (let g = groups.length - 1; g >= 0; g--) {
    const j = taken[g][v];
    chosen[g] = fronts[g][j];
    v -= gainOf(groups[g], fronts[g], j);
  }
  return chosen;
}

/** Choices that no other is lighter than and worth as much as, in the order of their weights. */
function front({ values, weights }: Choices): readonly number[] {
  const order = Array.from({ length: values.length }, (_, j) => j);
  order.sort((a, b) => weights[a] - weights[b] || values[b] - values[a]);
  const kept: number[] = [];
  for (const j of order) if (kept.length === 0 || values[j] > values[kept[kept.length - 1]]) kept.push(j);
  return kept;
}

function gainOf({ values }: Choices, front: readonly number[], j: number): number {
  return values[front[j]] - values[front[0]];
}

function bestValue(weights: Float64Array, goal: ChoiceGoal, base: number): number | undefined {
  if ('maxWeight' in goal) {
    for (let v = weights.length - 1; v >= 0; v--) if (weights[v] <= goal.maxWeight) return v;
    return undefined;
  }
  let best: number | undefined;
  for (let v = Math.max(0, goal.minValue - base); v < weights.length; v++) {
    if (weights[v] < Infinity && (best === undefined || weights[v] <= weights[best])) best = v;
  }
  return best;
}
