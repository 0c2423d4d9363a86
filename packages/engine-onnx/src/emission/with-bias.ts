import type { EmittedValue } from './emitted-value';
import type { Emission } from './emission';

/** x + bias in the product that gives x [m, n], for a bias [n] or [1, n]; undefined where x is no such product. */
export function withBias(emission: Emission, x: EmittedValue, bias: EmittedValue): string | undefined {
  const [columns] = x.shape.slice(-1);
  const row = bias.shape.at(-1) === columns && bias.shape.slice(0, -1).every((size) => size === 1);
  if (x.shape.length !== 2 || !row || bias.shape.length > 2) return undefined;
  const product = emission.producer(x.plain);
  if (product?.op !== 'Gemm' || product.inputs.length > 2) return undefined;
  return emission.node('Gemm', [...product.inputs, bias.plain], product.attributes);
}
