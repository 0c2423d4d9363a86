import { textWidth } from '../markup/text-width';

/** A dot in a drawing, pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A dot with a name. */
export interface NamedDot extends Dot {
  readonly text: string;
}

/** Where a label stands from its dot, pixels. */
export interface Side {
  readonly dx: number;
  readonly dy: number;
  readonly textAnchor: 'start' | 'middle' | 'end';
}

/** In order of preference: what a front of good points leaves free is below and to the right. */
export const sides: readonly Side[] = [
  { dx: 9, dy: 0, textAnchor: 'start' },
  { dx: 0, dy: 15, textAnchor: 'middle' },
  { dx: 7, dy: 12, textAnchor: 'start' },
  { dx: -7, dy: 12, textAnchor: 'end' },
  { dx: 14, dy: 15, textAnchor: 'middle' },
  { dx: -9, dy: 0, textAnchor: 'end' },
  { dx: 14, dy: -14, textAnchor: 'middle' },
  { dx: 0, dy: -14, textAnchor: 'middle' },
];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What labels must keep within and clear of. */
export interface PlaceOptions {
  readonly bounds: Box;
  /** Dots without names; a label covers them where it has no other place. */
  readonly others: readonly Dot[];
  /** Dots that no label covers. @defaultValue only the named ones */
  readonly reserved?: readonly Dot[];
}

const fontSize = 11;
const half = 7;

/** A side for each named dot whose label finds room, in their order; `undefined` for one that does not. */
export function placeLabels(
  dots: readonly NamedDot[],
  { bounds, others, reserved = [] }: PlaceOptions,
): (Side | undefined)[] {
  const covered: Box[] = reserved.map((dot) => around(dot, 5));
  const clear = others.map((dot) => around(dot, 4));
  return dots.map((dot, i) => {
    // Farther from the other named dots than from its own, so that nobody takes it for theirs.
    const foreign = dots.filter((_, j) => j !== i).map((other) => around(other, 12));
    const free = (side: Side, obstacles: readonly Box[]): boolean => {
      const box = boxOf(dot, side);
      return within(box, bounds) && !obstacles.some((other) => overlap(box, other));
    };
    const needed = [...covered, ...foreign];
    const side = sides.find((one) => free(one, [...needed, ...clear])) ?? sides.find((one) => free(one, needed));
    if (side !== undefined) covered.push(boxOf(dot, side));
    return side;
  });
}

function around({ x, y }: Dot, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function boxOf({ x, y, text }: NamedDot, { dx, dy, textAnchor }: Side): Box {
  const width = textWidth(text, fontSize, true);
  const start = { start: 0, middle: width / 2, end: width }[textAnchor];
  const left = x + dx - start;
  return { left, right: left + width, top: y + dy - half, bottom: y + dy + half };
}

function within(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
