/** How filters move over a map; lists have one entry a spatial axis, `padding` two: [before…, after…]. */
export interface ConvAttributes {
  readonly stride: readonly number[];
  readonly padding: readonly number[];
  readonly dilation: readonly number[];
  readonly groups: number;
}

/** The part of attributes that concerns the spatial axes from `from` to `to`. */
export function forAxes(attributes: ConvAttributes, from: number, to: number): ConvAttributes {
  const { stride, padding, dilation, groups } = attributes;
  const rank = stride.length;
  return {
    stride: stride.slice(from, to),
    padding: [...padding.slice(from, to), ...padding.slice(rank + from, rank + to)],
    dilation: dilation.slice(from, to),
    groups,
  };
}

/** Attributes for one more spatial axis in front, over which nothing moves. */
export function withLeadingAxis({ stride, padding, dilation, groups }: ConvAttributes): ConvAttributes {
  const [before, after] = [padding.slice(0, stride.length), padding.slice(stride.length)];
  return { stride: [1, ...stride], padding: [0, ...before, 0, ...after], dilation: [1, ...dilation], groups };
}
