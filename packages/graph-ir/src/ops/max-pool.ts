import { defineOp } from '../define-op';
import { slidePool } from './window';

export interface MaxPoolAttributes {
  readonly kernel: readonly number[];
  /** The kernel where left out. */
  readonly stride: readonly number[];
  /** Before every axis, then after; less than the kernel. */
  readonly padding: readonly number[];
}

/** Max pooling over 1 to 3 spatial axes; padding counts as minus infinity. */
export const maxPool = defineOp<MaxPoolAttributes>({
  name: 'maxPool',
  summary: 'The largest element of each window; padding never wins.',
  attributes: {
    kernel: { kind: 'integers', minimum: 1, axes: 'each' },
    stride: { kind: 'integers', minimum: 1, axes: 'each', sameAs: 'kernel' },
    padding: { kind: 'integers', minimum: 0, axes: 'sides', default: 0 },
  },
  channels: 'tied',
  shape: ([input], attributes) => [input[0], ...slidePool(input, attributes)],
});
