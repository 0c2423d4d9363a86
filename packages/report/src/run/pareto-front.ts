import type { Objective } from '@archipelago/trials';
import { byMerit, isBetter } from './objective';

/** A point of two metrics. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which way is better on each axis. */
export interface Directions {
  readonly x: Objective['direction'];
  readonly y: Objective['direction'];
}

/**
 * The points that no other point beats: as good on both axes and better on one. From the best `x` to the worst; of equal
 * points the first.
 */
export function paretoFront<P extends Point>(points: readonly P[], directions: Directions): P[] {
  const alongX = byMerit(directions.x);
  const alongY = byMerit(directions.y);
  const front: P[] = [];
  for (const point of [...points].sort((a, b) => alongX(a.x, b.x) || alongY(a.y, b.y))) {
    const last = front.at(-1);
    if (last === undefined || isBetter(point.y, last.y, directions.y)) front.push(point);
  }
  return front;
}
