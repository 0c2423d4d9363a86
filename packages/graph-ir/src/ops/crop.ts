import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface CropAttributes {
  /** What is cut off before every spatial axis, then after. */
  readonly amount: readonly number[];
}

/** The spatial axes without their borders. */
export const crop = defineOp<CropAttributes>({
  name: 'crop',
  summary: 'Cuts borders off the spatial axes.',
  attributes: { amount: { kind: 'integers', minimum: 0, axes: 'sides' } },
  channels: 'tied',
  shape([[channels, ...space]], { amount }) {
    if (amount.length !== 2 * space.length) {
      throw shapeMismatch(`${amount.length} amounts for ${showShape([channels, ...space])}; give two a spatial axis`);
    }
    return [
      channels,
      ...space.map((size, axis) => {
        const left = size - amount[axis] - amount[space.length + axis];
        if (left < 1) throw shapeMismatch(`nothing is left of axis ${axis + 1} of length ${size}; cut off less`);
        return left;
      }),
    ];
  },
});
