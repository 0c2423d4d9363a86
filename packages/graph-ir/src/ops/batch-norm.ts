import { defineOp } from '../define-op';
import type { ParameterSpec } from '../op';
import { unchanged } from '../shape';

export interface BatchNormAttributes {
  readonly epsilon: number;
  /** running = (1 − momentum) · running + momentum · batch. */
  readonly momentum: number;
  /** Whether there is a trained scale and shift. */
  readonly affine: boolean;
  /** Whether the scale starts at 0 rather than 1. */
  readonly zeroScale: boolean;
}

/**
 * Batch normalisation of each channel over the batch and all spatial axes (Ioffe and Szegedy 2015).
 * Owns `scale` and `shift` [channels] where affine, and the buffers `runningMean` and `runningVariance` [channels].
 * A residual branch that ends with `zeroScale` starts as nothing, its block as the identity (Goyal et al. 2017, 5.1).
 */
export const batchNorm = defineOp<BatchNormAttributes>({
  name: 'batchNorm',
  summary: 'Normalises each channel by the statistics of the batch.',
  attributes: {
    epsilon: { kind: 'number', minimum: 1e-12, default: 1e-5 },
    momentum: { kind: 'number', minimum: 0, maximum: 1, default: 0.1 },
    affine: { kind: 'boolean', default: true },
    zeroScale: { kind: 'boolean', default: false },
  },
  channels: 'tied',
  shape: unchanged,
  parameters([[channels]], { affine, zeroScale }) {
    const shape = [channels];
    const buffers: ParameterSpec[] = [
      { name: 'runningMean', shape, initializer: 'zeros', trainable: false },
      { name: 'runningVariance', shape, initializer: 'ones', trainable: false },
    ];
    if (!affine) return buffers;
    return [
      { name: 'scale', shape, initializer: zeroScale ? 'zeros' : 'ones', trainable: true },
      { name: 'shift', shape, initializer: 'zeros', trainable: true },
      ...buffers,
    ];
  },
});
