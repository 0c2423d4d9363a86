import type { Value } from '../program/value';
import { convFilterGradient } from './conv-filter-gradient';
import { convInputGradient } from './conv-input-gradient';
import type { Primitive } from './primitive';
import { badAttribute, requireFloat, shapeMismatch } from './type-rules';
import { windowCounts } from './windows';

export type ConvAttributes = {
  readonly stride: readonly number[];
  readonly padding: readonly number[];
  readonly dilation: readonly number[];
  readonly groups: number;
};

/** Lists have one entry a spatial axis, `padding` two. */
export interface ConvOptions {
  /** @defaultValue 1 on each axis */
  readonly stride?: readonly number[];
  /** Zeros around the input: [before…, after…]. @defaultValue 0 */
  readonly padding?: readonly number[];
  /** Distance between filter taps. @defaultValue 1 on each axis */
  readonly dilation?: readonly number[];
  /** Groups of channels that see only each other; as many as channels makes it depthwise. @defaultValue 1 */
  readonly groups?: number;
}

/**
 * Cross-correlation over one to three spatial axes:
 * y[n, o, p] = Σ_c,t x[n, c, stride p + dilation t − before] w[o, c, t], c over the channels of o's group.
 */
export const convPrimitive: Primitive<ConvAttributes> = {
  name: 'conv',
  infer: (inputs, attributes) => {
    requireFloat('conv', inputs);
    return [{ dtype: 'float32', shape: convShape('conv', { x: inputs[0].shape, w: inputs[1].shape, attributes }) }];
  },
  vjp: ({ inputs: [x, w], attributes, cotangents: [dy] }) => [
    convInputGradient(dy!, w, { ...attributes, inputSize: x.shape.slice(2) }),
    convFilterGradient(x, dy!, { ...attributes, kernel: w.shape.slice(2) }),
  ],
};

/** Convolution of x [N, C, …spatial] with filters w [O, C / groups, …kernel] to [N, O, …]. */
export function conv(x: Value, w: Value, options: ConvOptions = {}): Value {
  return x.builder.apply(convPrimitive, [x, w], convAttributes(x.shape.length - 2, options))[0];
}

/** The attributes in full for `rank` spatial axes. */
export function convAttributes(rank: number, { stride, padding, dilation, groups = 1 }: ConvOptions): ConvAttributes {
  return {
    stride: stride ? [...stride] : filled(rank, 1),
    padding: padding ? [...padding] : filled(2 * rank, 0),
    dilation: dilation ? [...dilation] : filled(rank, 1),
    groups,
  };
}

/** The shape of conv(x, w); throws where the two do not go together. */
export function convShape(
  primitive: string,
  { x, w, attributes }: { x: readonly number[]; w: readonly number[]; attributes: ConvAttributes },
): number[] {
  const { groups } = attributes;
  if (x.length !== w.length || w.some((dimension) => !Number.isInteger(dimension) || dimension < 1)) {
    throw shapeMismatch(
      primitive,
      `input [${x.join()}] and filters [${w.join()}] do not go together; give [N, C, …spatial] and [O, C / groups, …kernel]`,
    );
  }
  if (!Number.isInteger(groups) || groups < 1 || w[0] % groups !== 0) {
    throw badAttribute(primitive, `groups is ${groups}; give a divisor of the ${w[0]} output channels`);
  }
  if (x[1] !== w[1] * groups) {
    throw shapeMismatch(
      primitive,
      `the input has ${x[1]} channels, the filters take ${w[1]} × ${groups} groups; make them equal`,
    );
  }
  return [x[0], w[0], ...windowCounts(primitive, x.slice(2), { ...attributes, kernel: w.slice(2) })];
}

function filled(length: number, value: number): number[] {
  return new Array<number>(Math.max(length, 0)).fill(value);
}
