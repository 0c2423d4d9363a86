import { defineOp } from '../define-op';
import type { ParameterSpec } from '../op';
import { shapeMismatch, showShape, sizeOf } from '../shape';
import { slide } from './window';

export interface ConvAttributes {
  readonly outChannels: number;
  /** The size along each spatial axis; its length, 1 to 3, is the rank. */
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  /** Zeros before every axis, then after. */
  readonly padding: readonly number[];
  readonly groups: number;
  readonly bias: boolean;
}

/**
 * Convolution (cross-correlation) over 1 to 3 spatial axes, [in, ...space] to [out, ...space'].
 * Owns `weight` [out, in / groups, ...kernel] and, with a bias, `bias` [out].
 */
export const conv = defineOp<ConvAttributes>({
  name: 'conv',
  summary: 'Convolution over one to three spatial axes, with groups and dilation.',
  attributes: {
    outChannels: { kind: 'integer', minimum: 1 },
    kernel: { kind: 'integers', minimum: 1, axes: 'each' },
    stride: { kind: 'integers', minimum: 1, axes: 'each', default: 1 },
    dilation: { kind: 'integers', minimum: 1, axes: 'each', default: 1 },
    padding: { kind: 'integers', minimum: 0, axes: 'sides', default: 0 },
    groups: { kind: 'integer', minimum: 1, default: 1 },
    bias: { kind: 'boolean', default: true },
  },
  channels: { attribute: 'outChannels', groups: 'groups' },
  divisor: ({ groups }) => groups,
  shape([input], attributes) {
    const { outChannels, groups } = attributes;
    const space = slide(input, attributes);
    if (input[0] % groups !== 0 || outChannels % groups !== 0) {
      throw shapeMismatch(
        `${groups} groups from ${input[0]} channels of ${showShape(input)} to ${outChannels}; both must be multiples`,
      );
    }
    return [outChannels, ...space];
  },
  parameters([input], { outChannels, kernel, groups, bias }) {
    const weight: ParameterSpec = {
      name: 'weight',
      shape: [outChannels, input[0] / groups, ...kernel],
      initializer: 'kaiming',
      trainable: true,
    };
    if (!bias) return [weight];
    return [weight, { name: 'bias', shape: [outChannels], initializer: 'zeros', trainable: true }];
  },
  multiplyAdds: ([input], output, { kernel, groups }) => sizeOf(output) * (input[0] / groups) * sizeOf(kernel),
});
