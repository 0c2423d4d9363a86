/** Attributes of the primitive `conv`; lists have one entry a spatial axis, `padding` [before…, after…]. */
export type ConvAttributes = {
  readonly stride: readonly number[];
  readonly padding: readonly number[];
  readonly dilation: readonly number[];
  readonly groups: number;
};

/** The same for ONNX's `Conv` and its kin. */
export function onnxConv({ stride, padding, dilation, groups }: ConvAttributes, kernel: readonly number[]) {
  return { kernel_shape: kernel, strides: stride, pads: padding, dilations: dilation, group: groups };
}
