import { GraphError } from './errors';
import type { Shape } from './graph';

/** The error for shapes that do not fit; the caller adds the node. */
export function shapeMismatch(reason: string): GraphError {
  return new GraphError('SHAPE_MISMATCH', reason);
}

/** The number of elements of a shape. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const axis of shape) size *= axis;
  return size;
}

/** Whether two shapes are the same. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((axis, i) => axis === b[i]);
}

/** The shape rule of ops that leave the shape as it is. */
export function unchanged([input]: readonly Shape[]): Shape {
  return input;
}

/** A shape as text for people, such as `[3, 32, 32]`; axes after the 16th are left out. */
export function showShape(shape: Shape): string {
  return `[${shape.slice(0, 16).join(', ')}${shape.length > 16 ? ', …' : ''}]`;
}
