import { BoError } from '../errors';
import { nonDominated, type Values } from './non-dominated';

/**
 * The area that points of two objectives dominate above a reference point (E. Zitzler, L. Thiele, PPSN 1998), exactly, in
 * O(n²) time. Points that are not above the reference by both count for nothing.
 *
 * @throws BoError BAD_OPTION where there are not two objectives
 */
export function hypervolume(points: readonly Values[], reference: Values): number {
  return strips(points, reference).reduce(
    (area, { from, to, floor }) => area + (to === Infinity ? 0 : (to - from) * (floor - reference[1])),
    0,
  );
}

/** Of the first objective, the values from `from` to `to`, where a point dominates all with the second up to `floor`. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly floor: number;
}

/** Cuts the half plane right of the reference at the points of the front: the last strip has no end. */
export function strips(points: readonly Values[], reference: Values): readonly Strip[] {
  const odd = [reference, ...points].find((point) => point.length !== 2);
  if (odd !== undefined) {
    throw new BoError('BAD_OPTION', `hypervolume: there is a point of ${odd.length} objectives; give two`);
  }
  const above = points.filter((point) => point.every((value, k) => value > reference[k]));
  const front = nonDominated(above).toSorted((a, b) => a[0] - b[0]);
  const edges = [reference[0], ...front.map(([first]) => first), Infinity];
  return edges.slice(1).map((to, i) => ({ from: edges[i], to, floor: front[i]?.[1] ?? reference[1] }));
}
