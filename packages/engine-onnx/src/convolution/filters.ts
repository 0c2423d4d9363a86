import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';
import type { BlockedForm } from './blocked-form';
import { rearranged, type Arrangement } from './rearranged';

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
  const split = [groups, outputs / groups, inputs, elementCount(kernel)];
  return rearranged(emission, value, { split, perm: [0, 2, 1, 3], reversed: 3, shape: filterShape(filters) });
}

/**
 * The filters in the order that the blocked convolution reads: dense [O / block, C / block, …kernel, block of C, block of
 * O], others [O / block, C, …kernel, block of O].
 */
export function blockedFilters(emission: Emission, filters: Filters, form: BlockedForm): string {
  const arrangement = filters.transposed ? transposedOrder : order;
  const { block } = emission.target;
  return rearranged(emission, filters.value, { ...arrangement(filters, { form, block }), shape: filterShape(filters) });
}

interface Blocks {
  readonly form: BlockedForm;
  readonly block: number;
}

function order({ shape: [outputs, inputs, ...kernel] }: Filters, { form, block }: Blocks): Omit<Arrangement, 'shape'> {
  const taps = elementCount(kernel);
  if (form !== 'dense') return { split: [outputs / block, block, inputs * taps], perm: [0, 2, 1] };
  return { split: [outputs / block, block, inputs / block, block, taps], perm: [0, 2, 4, 3, 1] };
}

/** The same where input channels are read as outputs and taps in reverse. */
function transposedOrder(
  { shape: [outputs, inputs, ...kernel], groups }: Filters,
  { form, block }: Blocks,
): Omit<Arrangement, 'shape'> {
  const taps = elementCount(kernel);
  if (form === 'depthwise') return { split: [outputs / block, block, taps], perm: [0, 2, 1], reversed: 2 };
  if (form === 'image') return { split: [outputs, inputs / block, block, taps], perm: [1, 0, 3, 2], reversed: 3 };
  const split = [groups, outputs / groups / block, block, inputs / block, block, taps];
  return { split, perm: [0, 3, 1, 5, 2, 4], reversed: 5 };
}
