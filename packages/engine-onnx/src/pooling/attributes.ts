/** Attributes of the pooling primitives; lists have one entry a spatial axis, `padding` [before…, after…]. */
export type PoolAttributes = {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly number[];
};

/** The same for ONNX's poolings. */
export function onnxPool({ kernel, stride, padding }: PoolAttributes) {
  return { kernel_shape: kernel, strides: stride, pads: padding };
}
