import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';

/** Filters [O, C / groups, …kernel] reversed along the kernel, input and output channels swapped: [C, O / groups, …]. */
export function transposedFilters(
  emission: Emission,
  { value, shape, groups }: { readonly value: string; readonly shape: readonly number[]; readonly groups: number },
): string {
  const [outputs, inputs, ...kernel] = shape;
  const taps = elementCount(kernel);
  const swapped = emission.node('Transpose', [emission.reshape(value, [groups, outputs / groups, inputs, taps])], {
    perm: [0, 2, 1, 3],
  });
  const reversed =
    taps === 1
      ? swapped
      : emission.node('Slice', [swapped, ...[-1, -taps - 1, 3, -1].map((bound) => emission.ints([bound]))]);
  return emission.reshape(reversed, [groups * inputs, outputs / groups, ...kernel]);
}
