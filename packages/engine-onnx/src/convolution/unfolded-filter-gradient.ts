import { elementCount } from '@archipelago/engine';
import type { Emission } from '../emission/emission';
import { onnxConv } from './attributes';
import { channelsTogether, diagonal } from './diagonal';
import type { FilterGradient } from './filter-gradient';
import { sumOfProducts } from './sum-of-products';

/**
 * The filter gradient of any convolution: the elements that each window reads, [N, C · taps, windows], times dy. A
 * depthwise convolution with one-hot filters unfolds the windows.
 */
export function unfoldedFilterGradient(emission: Emission, { x, dy, attributes, kernel }: FilterGradient): string {
  const { groups } = attributes;
  const [batch, channels] = x.shape;
  const windows = elementCount(dy.shape.slice(2));
  const taps = elementCount(kernel);
  const [outputs, inputs] = [dy.shape[1] / groups, channels / groups];
  const depthwise = outputs === 1 && inputs === 1;
  const together = depthwise ? channelsTogether(groups, taps) : 1;
  const sets = groups / together;
  const unfolded = emission.reshape(windowsOf(emission, { x, dy, attributes, kernel }), [
    batch,
    sets,
    (channels / sets) * taps,
    windows,
  ]);
  const gradients = emission.reshape(dy.plain, [batch, sets, dy.shape[1] / sets, windows]);
  const products = sumOfProducts(
    emission,
    { value: gradients, shape: [batch, sets, dy.shape[1] / sets, windows] },
    { value: unfolded, shape: [batch, sets, (channels / sets) * taps, windows] },
  );
  const filters = [dy.shape[1], inputs, ...kernel];
  if (!depthwise) return emission.reshape(products, filters);
  const split = emission.reshape(products, [sets, 1, together, together, taps]);
  const byTap = emission.node('Transpose', [split], { perm: [0, 1, 2, 4, 3] });
  return emission.reshape(diagonal(emission, byTap, together), filters);
}

/** The elements that windows read, [N, C · taps, …windows]. */
function windowsOf(emission: Emission, { x, attributes, kernel }: FilterGradient): string {
  const { stride, padding } = attributes;
  const channels = x.shape[1];
  const taps = elementCount(kernel);
  if (taps === 1 && padding.every((zeros) => zeros === 0)) {
    if (stride.every((step) => step === 1)) return x.plain;
    const axes = kernel.map((_, axis) => axis + 2);
    const bounds = [axes.map(() => 0), axes.map((axis) => x.shape[axis]), axes, stride];
    return emission.node('Slice', [x.plain, ...bounds.map((list) => emission.ints(list))]);
  }
  const oneHot = emission.table('one-hot filters', [channels * taps, 1, ...kernel], () => {
    const data = new Float32Array(channels * taps * taps);
    for (let row = 0; row < channels * taps; row++) data[row * taps + (row % taps)] = 1;
    return data;
  });
  return emission.node('Conv', [x.plain, oneHot], onnxConv({ ...attributes, groups: channels }, kernel));
}
