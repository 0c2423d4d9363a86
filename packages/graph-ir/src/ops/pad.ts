import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface PadAttributes {
  /** Zeros before every spatial axis, then after. */
  readonly amount: readonly number[];
}

/** Zeros around the spatial axes. */
export const pad = defineOp<PadAttributes>({
  name: 'pad',
  summary: 'Zeros around the spatial axes.',
  attributes: { amount: { kind: 'integers', minimum: 0, axes: 'sides' } },
  channels: 'tied',
  shape([[channels, ...space]], { amount }) {
    if (amount.length !== 2 * space.length) {
      throw shapeMismatch(`${amount.length} amounts for ${showShape([channels, ...space])}; give two a spatial axis`);
    }
    return [channels, ...space.map((size, axis) => size + amount[axis] + amount[space.length + axis])];
  },
});
