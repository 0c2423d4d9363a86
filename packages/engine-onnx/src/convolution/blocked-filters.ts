import type { Emission } from '../emission/emission';
import type { EmittedValue } from '../emission/emitted-value';

/**
 * How a convolution runs in the blocked layout: `dense` over whole blocks of input channels, `depthwise`, or from a plain
 * `image` of fewer channels than a block.
 */
export type BlockedForm = 'dense' | 'depthwise' | 'image';

/** The blocked form of a convolution, undefined where it has none or is faster without. */
export function blockedForm(
  { target: { block } }: Emission,
  { x, filters, groups }: { x: EmittedValue; filters: readonly number[]; groups: number },
): BlockedForm | undefined {
  const [outputs, inputs, ...kernel] = filters;
  if (block === 0 || kernel.length !== 2 || outputs % block !== 0) return undefined;
  if (inputs === 1 && outputs === groups) return 'depthwise';
  if ((outputs / groups) % block !== 0) return undefined;
  if (inputs % block !== 0) return groups === 1 && inputs < block ? 'image' : undefined;
  // A pointwise convolution of a plain map is one matrix product: not worth a change of layout.
  return kernel[0] * kernel[1] === 1 && !x.isBlocked ? undefined : 'dense';
}

/**
 * Filters [O, I, …kernel] in the order that the blocked convolution reads:
 * dense [O / block, I / block, …kernel, block of I, block of O], others [O / block, I, …kernel, block of O].
 */
export function blockedFilters(
  emission: Emission,
  { value, shape, form }: { value: string; shape: readonly number[]; form: BlockedForm },
): string {
  const { block } = emission.target;
  const [outputs, inputs, ...kernel] = shape;
  const taps = kernel[0] * kernel[1];
  if (form !== 'dense' && inputs * taps === 1) return value;
  const split =
    form === 'dense' ? [outputs / block, block, inputs / block, block, taps] : [outputs / block, block, inputs * taps];
  const perm = form === 'dense' ? [0, 2, 4, 3, 1] : [0, 2, 1];
  return emission.reshape(emission.node('Transpose', [emission.reshape(value, split)], { perm }), shape);
}
