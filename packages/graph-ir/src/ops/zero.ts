import { defineOp } from '../define-op';
import { shapeMismatch, showShape } from '../shape';

export interface ZeroAttributes {
  readonly stride: readonly number[];
}

/** Zeros of the input's shape, with spatial axes divided by the stride and rounded up: the op `none` of a cell. */
export const zero = defineOp<ZeroAttributes>({
  name: 'zero',
  summary: 'Zeros of the subsampled shape.',
  attributes: { stride: { kind: 'integers', minimum: 1, axes: 'each', default: 1 } },
  channels: 'tied',
  shape([[channels, ...space]], { stride }) {
    if (stride.length !== space.length) {
      throw shapeMismatch(`a stride of ${stride.length} axes for ${showShape([channels, ...space])}; give one an axis`);
    }
    return [channels, ...space.map((size, axis) => Math.ceil(size / stride[axis]))];
  },
});
