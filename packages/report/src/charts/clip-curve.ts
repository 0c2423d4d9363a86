import type { AxisRange } from './axis-range';

/** A point of a curve; without a value the line has a gap. */
export interface CurvePoint {
  readonly step: number;
  readonly value: number;
}

/**
 * The parts of a curve that lie within `range`, cut where it crosses the edges. NaN values part them, as Plot's lines
 * do.
 */
export function clipCurve(points: readonly CurvePoint[], range: AxisRange): CurvePoint[] {
  const inside = ({ value }: CurvePoint): boolean => value >= range.low && value <= range.high;
  const clipped: CurvePoint[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before !== undefined && inside(before) !== inside(point)) {
      const outer = inside(before) ? point : before;
      const edge = outer.value < range.low ? range.low : range.high;
      const part = (edge - before.value) / (point.value - before.value);
      clipped.push({ step: before.step + part * (point.step - before.step), value: edge });
      if (inside(before)) clipped.push({ step: point.step, value: NaN });
    }
    if (inside(point)) clipped.push(point);
  });
  return clipped;
}
