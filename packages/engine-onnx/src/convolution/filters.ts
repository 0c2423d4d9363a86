import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';
import type { BlockedForm } from './blocked-form';

/** The filters of a convolution. */
export interface Filters {
  readonly value: string;
  /** Of `value`, [O, C / groups, …kernel]. */
  readonly shape: readonly number[];
  readonly groups: number;
  /**
   * Whether the convolution reads them reversed along the kernel, with input and output channels swapped within groups:
   * [C, O / groups, …kernel], as the gradient for the input of a convolution does.
   */
  readonly transposed: boolean;
}

/** The shape of the filters as the convolution reads them. */
export function filterShape({ shape, groups, transposed }: Filters): readonly number[] {
  if (!transposed) return shape;
  const [outputs, inputs, ...kernel] = shape;
  return [inputs * groups, outputs / groups, ...kernel];
}

/** The filters as the convolution reads them. */
export function plainFilters(emission: Emission, filters: Filters): string {
  const { value, shape, groups, transposed } = filters;
  if (!transposed) return value;
  const [outputs, inputs, ...kernel] = shape;
  const taps = elementCount(kernel);
  const split = emission.reshape(value, [groups, outputs / groups, inputs, taps]);
  const swapped = emission.node('Transpose', [split], { perm: [0, 2, 1, 3] });
  return emission.reshape(reversed(emission, swapped, { axis: 3, taps }), filterShape(filters));
}

/**
 * The filters in the order that the blocked convolution reads: dense [O / block, C / block, …kernel, block of C, block of
 * O], others [O / block, C, …kernel, block of O]. Each step moves whole rows or swaps two axes, which ONNX Runtime does
 * several times faster than a permutation of five axes.
 */
export function blockedFilters(emission: Emission, filters: Filters, form: BlockedForm): string {
  const { block } = emission.target;
  const read = filterShape(filters);
  const [outputs, inputs, ...kernel] = read;
  const taps = elementCount(kernel);
  const swap = (value: string, shape: readonly number[]): string =>
    emission.node('Transpose', [emission.reshape(value, shape)], { perm: [0, 2, 1] });
  if (form === 'depthwise') {
    if (taps === 1) return filters.value;
    const byTap = swap(filters.value, [outputs / block, block, taps]);
    return emission.reshape(filters.transposed ? reversed(emission, byTap, { axis: 1, taps }) : byTap, read);
  }
  if (form === 'image' || !filters.transposed || filters.groups > 1) {
    const byOutput = swap(plainFilters(emission, filters), [outputs / block, block, inputs * taps]);
    if (form === 'image') return emission.reshape(byOutput, read);
    if (taps === 1) return emission.reshape(byOutput, read);
    const rows = emission.reshape(byOutput, [(outputs * inputs) / (block * block), block, taps, block]);
    return emission.reshape(emission.node('Transpose', [rows], { perm: [0, 2, 1, 3] }), read);
  }
  const byTap = taps === 1 ? filters.value : swap(filters.value, [(outputs * inputs) / block, block, taps]);
  const rows = emission.reshape(reversed(emission, byTap, { axis: 1, taps }), [
    inputs / block,
    block,
    outputs / block,
    taps,
    block,
  ]);
  return emission.reshape(emission.node('Transpose', [rows], { perm: [2, 0, 3, 1, 4] }), read);
}

/** A value with one axis, that of the taps, in reverse. */
function reversed(
  emission: Emission,
  value: string,
  { axis, taps }: { readonly axis: number; readonly taps: number },
): string {
  if (taps === 1) return value;
  return emission.node('Slice', [value, ...[-1, -taps - 1, axis, -1].map((bound) => emission.ints([bound]))]);
}
