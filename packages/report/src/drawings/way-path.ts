import type { Position } from './layout-column';

/** A smooth path from top to bottom through `points`, upright at each of them; the `d` of an SVG path. */
export function smoothPath(points: readonly Position[]): string {
  const [first, ...rest] = points;
  let d = `M${xy(first)}`;
  let from = first;
  for (const to of rest) {
    const middle = (from.y + to.y) / 2;
    const straight = Math.abs(from.x - to.x) < 0.5;
    d += straight ? `L${xy(to)}` : `C${xy({ x: from.x, y: middle })} ${xy({ x: to.x, y: middle })} ${xy(to)}`;
    from = to;
  }
  return d;
}

/** A path of straight lines whose corners are rounded. */
export function roundedPath(points: readonly Position[], radius = 6): string {
  let d = `M${xy(points[0])}`;
  for (let i = 1; i + 1 < points.length; i++) {
    const corner = points[i];
    const start = towards(corner, points[i - 1], radius);
    const end = towards(corner, points[i + 1], radius);
    d += `L${xy(start)}Q${xy(corner)} ${xy(end)}`;
  }
  return `${d}L${xy(points[points.length - 1])}`;
}

/** The head of an arrow that points down at `tip`. */
export function arrowHead({ x, y }: Position): string {
  return `M${xy({ x, y })}l-3.5,-6h7z`;
}

function towards(from: Position, to: Position, distance: number): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(0.5, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function xy({ x, y }: Position): string {
  return `${tenths(x)},${tenths(y)}`;
}

/** Tenths of a pixel. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
