import type { Emission } from '../emission/emission';
import type { EmittedValue } from '../emission/emitted-value';

/**
 * How a convolution runs in the blocked layout: `dense` over whole blocks of input channels, `depthwise`, or from a plain
 * `image` of fewer channels than a block.
 */
export type BlockedForm = 'dense' | 'depthwise' | 'image';

/**
 * The blocked form of a convolution of `x` with filters of shape `filters` [O, C / groups, …kernel]; undefined where it has
 * none or is faster without.
 */
export function blockedForm(
  { target: { block } }: Emission,
  { x, filters, groups }: { readonly x: EmittedValue; readonly filters: readonly number[]; readonly groups: number },
): BlockedForm | undefined {
  const [outputs, inputs, ...kernel] = filters;
  if (block === 0 || kernel.length !== 2 || outputs % block !== 0) return undefined;
  if (inputs === 1 && outputs === groups) return 'depthwise';
  if ((outputs / groups) % block !== 0) return undefined;
  if (inputs % block !== 0) return groups === 1 && inputs < block ? 'image' : undefined;
  // A pointwise convolution of a plain map is one matrix product: not worth a change of layout.
  return kernel[0] * kernel[1] === 1 && !x.isBlocked ? undefined : 'dense';
}
