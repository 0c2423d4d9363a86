/** What can be chosen for a group: one of these. */
export interface Choices {
  /** Whole numbers. */
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** A step from one choice of a group to a heavier one. */
export interface Step {
  readonly group: number;
  /** The choice that it leads to. */
  readonly choice: number;
  readonly value: number;
  readonly weight: number;
}

/**
 * Choices that no other is as light as and worth more than, and no lighter one is worth as much as: weights and values both rise. Of equal
 * ones the first is kept.
 */
export function front({ values, weights }: Choices): readonly number[] {
  const order = Array.from({ length: values.length }, (_, j) => j);
  order.sort((a, b) => weights[a] - weights[b] || values[b] - values[a] || a - b);
  const kept: number[] = [];
  for (const j of order) if (kept.length === 0 || values[j] > values[kept[kept.length - 1]]) kept.push(j);
  return kept;
}

/**
 * The corners of the upper convex hull of a front, as steps from each to the next, whose value a weight falls: as the price λ of a weight
 * falls from infinity to 0, the choice with the greatest value − λ weight goes through them.
 */
export function hullSteps({ values, weights }: Choices, group: number): readonly Step[] {
  const corners: number[] = [];
  const slope = (a: number, b: number): number => (values[b] - values[a]) / (weights[b] - weights[a]);
  for (const j of front({ values, weights })) {
    while (corners.length >= 2) {
      const [a, b] = [corners[corners.length - 2], corners[corners.length - 1]];
      if (slope(a, b) > slope(b, j)) break;
      corners.pop();
    }
    corners.push(j);
  }
  return corners.slice(1).map((choice, i) => ({
    group,
    choice,
    value: values[choice] - values[corners[i]],
    weight: weights[choice] - weights[corners[i]],
  }));
}
