import { defineOp } from '../define-op';
import { slidePool } from './window';

export interface AvgPoolAttributes {
  readonly kernel: readonly number[];
  /** The kernel where left out. */
  readonly stride: readonly number[];
  /** Before every axis, then after; less than the kernel. */
  readonly padding: readonly number[];
}

/** Average pooling over 1 to 3 spatial axes; the mean is over the elements that are not padding. */
export const avgPool = defineOp<AvgPoolAttributes>({
  name: 'avgPool',
  summary: 'The mean of each window; padding is not counted.',
  attributes: {
    kernel: { kind: 'integers', minimum: 1, axes: 'each' },
    stride: { kind: 'integers', minimum: 1, axes: 'each', sameAs: 'kernel' },
    padding: { kind: 'integers', minimum: 0, axes: 'sides', default: 0 },
  },
  channels: 'tied',
  shape: ([input], attributes) => [input[0], ...slidePool(input, attributes)],
});
