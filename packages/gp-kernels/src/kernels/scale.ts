import { constant, type VarianceOptions } from './constant';
import type { Kernel } from './kernel';
import { product } from './product';

/** v k: the kernel times a variance, which is the first hyper-parameter. */
export function scale<X>(kernel: Kernel<X>, options: VarianceOptions = {}): Kernel<X> {
  return product<X>([constant(options), kernel]);
}
