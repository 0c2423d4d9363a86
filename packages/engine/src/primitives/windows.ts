import { badAttribute, requireIntegers, shapeMismatch } from './type-rules';

/** How a window moves over the spatial axes; lists have one entry a spatial axis. */
export interface Windows {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  /** [before…, after…]: two entries a spatial axis. */
  readonly padding: readonly number[];
  readonly dilation: readonly number[];
}

/** The number of windows an axis: floor((size + before + after − dilation (kernel − 1) − 1) / stride) + 1. */
export function windowCounts(
  primitive: string,
  size: readonly number[],
  { kernel, stride, padding, dilation }: Windows,
): number[] {
  const rank = size.length;
  if (rank < 1 || rank > 3 || size.some((dimension) => !Number.isInteger(dimension) || dimension < 1)) {
    throw shapeMismatch(primitive, `the spatial sizes are [${size.join()}]; give 1 to 3 axes of fixed size`);
  }
  requireIntegers(primitive, { name: 'kernel', values: kernel, length: rank, least: 1 });
  requireIntegers(primitive, { name: 'stride', values: stride, length: rank, least: 1 });
  requireIntegers(primitive, { name: 'dilation', values: dilation, length: rank, least: 1 });
  requireIntegers(primitive, { name: 'padding', values: padding, length: 2 * rank, least: 0 });
  return size.map((length, axis) => {
    const span = dilation[axis] * (kernel[axis] - 1) + 1;
    const room = length + padding[axis] + padding[axis + rank] - span;
    if (room < 0) {
      throw shapeMismatch(
        primitive,
        `a window of ${span} does not fit into ${room + span} along spatial axis ${axis}; ` +
          'pad more or use a smaller kernel',
      );
    }
    return Math.floor(room / stride[axis]) + 1;
  });
}

/** Throws BAD_ATTRIBUTE where a pooling window could lie in the padding alone. */
export function requirePadsWithinKernel(
  primitive: string,
  { kernel, padding }: Pick<Windows, 'kernel' | 'padding'>,
): void {
  if (padding.some((pad, i) => pad >= kernel[i % kernel.length])) {
    throw badAttribute(
      primitive,
      `padding [${padding.join()}] is not below the kernel [${kernel.join()}]; every window needs an element`,
    );
  }
}
