import { defineOp } from '../define-op';
import { shapeMismatch, showShape, sizeOf } from '../shape';

export interface ReshapeAttributes {
  readonly shape: readonly number[];
}

/** The same elements in row-major order under another shape. */
export const reshape = defineOp<ReshapeAttributes>({
  name: 'reshape',
  summary: 'The same elements under another shape.',
  attributes: { shape: { kind: 'integers', minimum: 1 } },
  shape([input], { shape }) {
    if (sizeOf(shape) !== sizeOf(input)) {
      throw shapeMismatch(`${showShape(input)} as ${showShape(shape)}; the numbers of elements must be equal`);
    }
    return shape;
  },
});
