import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface ResizeAttributes {
  /** The spatial axes of the output. */
  readonly size: readonly number[];
  /** Whether the first and last elements keep their places; else pixel centres at half-integers are matched. */
  readonly alignCorners: boolean;
}

/** Linear interpolation along each spatial axis; bilinear for images. */
export const resize = defineOp<ResizeAttributes>({
  name: 'resize',
  summary: 'Linear interpolation to another size along each spatial axis.',
  attributes: {
    size: { kind: 'integers', minimum: 1, axes: 'each' },
    alignCorners: { kind: 'boolean', default: false },
  },
  channels: 'tied',
  shape([input], { size }) {
    if (size.length !== input.length - 1) {
      throw shapeMismatch(`a size of ${size.length} axes for ${showShape(input)}; give one a spatial axis`);
    }
    return [input[0], ...size];
  },
});
