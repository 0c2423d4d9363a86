import { defineOp } from '../define-op';
import type { ParameterSpec } from '../op';
import { sizeOf } from '../shape';

export interface LinearAttributes {
  readonly outFeatures: number;
  readonly bias: boolean;
}

/**
 * A linear map along axis 0, the same at every place of the other axes: [features] to [outFeatures], and
 * [features, tokens] to [outFeatures, tokens]. Owns `weight` [out, in] and, with a bias, `bias` [out].
 */
export const linear = defineOp<LinearAttributes>({
  name: 'linear',
  summary: 'A linear map of the features (axis 0), the same for every token.',
  attributes: {
    outFeatures: { kind: 'integer', minimum: 1 },
    bias: { kind: 'boolean', default: true },
  },
  channels: { attribute: 'outFeatures' },
  shape: ([[, ...rest]], { outFeatures }) => [outFeatures, ...rest],
  parameters([input], { outFeatures, bias }) {
    const weight: ParameterSpec = {
      name: 'weight',
      shape: [outFeatures, input[0]],
      initializer: 'linear',
      trainable: true,
    };
    if (!bias) return [weight];
    return [weight, { name: 'bias', shape: [outFeatures], initializer: 'zeros', trainable: true }];
  },
  multiplyAdds: ([input], output) => input[0] * sizeOf(output),
});
