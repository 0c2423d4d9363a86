/** One value an objective, greater being better. */
export type Values = readonly number[];

/** Whether `a` is at least as good as `b` by every objective, and better by one. */
export function dominates(a: Values, b: Values): boolean {
  return a.every((value, k) => value >= b[k]) && a.some((value, k) => value > b[k]);
}

/** The points that no other one dominates, in order, equal ones once. */
export function nonDominated(points: readonly Values[]): readonly Values[] {
  return points.filter(
    (point, i) =>
      !points.some((other, j) => dominates(other, point) || (j < i && other.every((value, k) => value === point[k]))),
  );
}
