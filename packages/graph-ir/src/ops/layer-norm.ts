import { defineOp } from '../define-op';
import { unchanged } from '../shape';

export interface LayerNormAttributes {
  readonly epsilon: number;
  /** Whether there is a trained scale and shift. */
  readonly affine: boolean;
}

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016) over axis 0: each token of [features, tokens] by itself.
 * Owns `scale` and `shift` [features] where affine.
 */
export const layerNorm = defineOp<LayerNormAttributes>({
  name: 'layerNorm',
  summary: 'Normalises the features (axis 0) of each token.',
  attributes: {
    epsilon: { kind: 'number', minimum: 1e-12, default: 1e-6 },
    affine: { kind: 'boolean', default: true },
  },
  channels: 'tied',
  shape: unchanged,
  parameters([[features]], { affine }) {
    if (!affine) return [];
    return [
      { name: 'scale', shape: [features], initializer: 'ones', trainable: true },
      { name: 'shift', shape: [features], initializer: 'zeros', trainable: true },
    ];
  },
});
