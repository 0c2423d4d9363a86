import { erf } from '@archipelago/numerics';
import type { Kernel, Kernels } from './kernel';
import { broadcastStrides, sizeOf, walk } from './numeric-array';

function unary(f: (x: number) => number): Kernel {
  return ([{ data }]) => [Float64Array.from(data, f)];
}

function binary(f: (a: number, b: number) => number): Kernel {
  return ([a, b], _, [shape]) => {
    const y = new Float64Array(sizeOf(shape));
    walk(shape, [broadcastStrides(a.shape, shape), broadcastStrides(b.shape, shape)], (position, [i, j]) => {
      y[position] = f(a.data[i], b.data[j]);
    });
    return [y];
  };
}

const select: Kernel = ([condition, a, b], _, [shape]) => {
  const y = new Float64Array(sizeOf(shape));
  const strides = [condition, a, b].map((input) => broadcastStrides(input.shape, shape));
  walk(shape, strides, (position, [c, i, j]) => {
    y[position] = condition.data[c] !== 0 ? a.data[i] : b.data[j];
  });
  return [y];
};

const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

export const elementWiseKernels: Kernels = {
  neg: unary((x) => -x),
  exp: unary(Math.exp),
  log: unary(Math.log),
  sqrt: unary(Math.sqrt),
  reciprocal: unary((x) => 1 / x),
  abs: unary(Math.abs),
  square: unary((x) => x * x),
  relu: unary((x) => Math.max(x, 0)),
  relu6: unary((x) => Math.min(Math.max(x, 0), 6)),
  sigmoid: unary(sigmoid),
  tanh: unary(Math.tanh),
  erf: unary(erf),
  step: unary((x) => (x > 0 ? 1 : 0)),
  swish: unary((x) => x * sigmoid(x)),
  add: binary((a, b) => a + b),
  sub: binary((a, b) => a - b),
  mul: binary((a, b) => a * b),
  div: binary((a, b) => a / b),
  maximum: binary(Math.max),
  minimum: binary(Math.min),
  reluGradient: binary((dy, y) => (y > 0 ? dy : 0)),
  relu6Gradient: binary((dy, y) => (y > 0 && y < 6 ? dy : 0)),
  select,
  stopGradient: ([{ data }]) => [data],
};
