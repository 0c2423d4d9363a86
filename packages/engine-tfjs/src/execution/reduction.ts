import { reshape, transpose, type Tensor } from '@tensorflow/tfjs-core';
import { kernel, plain, type Kernel } from './kernel';
import { layoutsAgree, physicalAxis, plainOrder } from './layout';

interface ReductionAttributes {
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}

/** The kernel of a reduction over axes; `f` keeps the reduced axes as ones. */
export function reduction(f: (x: Tensor, axes: number[]) => Tensor): Kernel {
  return kernel<ReductionAttributes>(({ inputs: [x], attributes: { axes, keepDims }, shapes: [shape] }) => {
    const { length: rank } = x.shape;
    const to = [...shape];
    if (axes.length === rank) {
      // In which order does not matter.
      const any = x.has('plain') ? x.plain : x.channelsLast;
      return [plain(reshape(f(reshape(any, [any.size]), [0]), to))];
    }
    if (x.has('plain')) return [plain(reshape(f(x.plain, [...axes]), to))];
    const kept = f(
      x.channelsLast,
      axes.map((axis) => physicalAxis(axis, rank)),
    );
    if (keepDims) return [{ layout: 'channelsLast', tensor: kept }];
    const sizes = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
    return [plain(reshape(layoutsAgree(sizes) ? kept : transpose(kept, plainOrder(rank)), to))];
  });
}
