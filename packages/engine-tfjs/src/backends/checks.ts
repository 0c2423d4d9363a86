import {
  abs,
  add,
  avgPool,
  avgPoolGradient,
  batchNorm,
  batchNormGradient,
  broadcastTo,
  concat,
  conv,
  convFilterGradient,
  convInputGradient,
  div,
  elementCount,
  erf,
  exp,
  gather,
  log,
  logSoftmax,
  matmul,
  max,
  maximum,
  maxPool,
  maxPoolGather,
  maxPoolGradient,
  mean,
  minimum,
  mul,
  neg,
  oneHot,
  pad,
  ProgramBuilder,
  reciprocal,
  relu,
  relu6,
  relu6Gradient,
  reluGradient,
  reshape,
  scatterAdd,
  select,
  sigmoid,
  slice,
  softmax,
  sqrt,
  square,
  step,
  stopGradient,
  sub,
  sum,
  swish,
  tanh,
  transpose,
  type Program,
  type Tensor,
  type Tensors,
  type Value,
} from '@archipelago/engine';

/** A tiny program that is wrong where a primitive is. */
export interface Check {
  readonly primitive: string;
  readonly program: Program;
  readonly feeds: Tensors;
}

type Inputs = readonly (readonly number[] | Int32Array)[];

const map = [2, 3, 4, 4];
const same = { padding: [1, 1, 1, 1] };
const strided = { stride: [2, 2], padding: [1, 1, 1, 1] };
const dilated = { dilation: [2, 2], padding: [2, 2, 2, 2] };
const pool = { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 1] };

/** One more than a square: positive. */
const positive = (x: Value): Value => add(square(x), x.builder.scalar(1));
/** Below zero by more than any value of a wave: padding must lose against it. */
const negative = (x: Value): Value => sub(x, x.builder.scalar(2));

/** Every primitive with the inputs of its check: shapes of floats, or indices. */
const examples: Readonly<Record<string, readonly [f: (...x: Value[]) => Value | readonly Value[], inputs: Inputs]>> = {
  abs: [abs, [map]],
  add: [add, [map, [3, 1, 1]]],
  avgPool: [(x) => avgPool(x, pool), [map]],
  avgPoolGradient: [(dy) => avgPoolGradient(dy, { ...pool, inputSize: [4, 4] }), [[2, 3, 2, 2]]],
  batchNorm: [(x, s, t) => batchNorm(x, s, t), [map, [3], [3]]],
  batchNormGradient: [
    (dy, x, s, m, v) => batchNormGradient(dy, x, s, m, positive(v), { epsilon: 1e-5 }),
    [map, map, [3], [3], [3]],
  ],
  broadcastTo: [(x) => broadcastTo(x, map), [[3, 1, 1]]],
  concat: [(x, y) => concat([x, y], 1), [map, map]],
  conv: [
    (x, w, d) => [conv(x, w, same), conv(x, w, strided), conv(x, w, dilated), conv(x, d, { ...same, groups: 3 })],
    [map, [5, 3, 3, 3], [3, 1, 3, 3]],
  ],
  convFilterGradient: [
    (x, dy, small) => [
      convFilterGradient(x, dy, { ...same, kernel: [3, 3] }),
      convFilterGradient(x, small, { ...strided, kernel: [3, 3] }),
      convFilterGradient(x, dy, { kernel: [1, 1] }),
      convFilterGradient(x, x, { ...same, kernel: [3, 3], groups: 3 }),
    ],
    [map, [2, 5, 4, 4], [2, 5, 2, 2]],
  ],
  convInputGradient: [
    (dy, small, w, d) => [
      convInputGradient(dy, w, { ...same, inputSize: [4, 4] }),
      convInputGradient(small, w, { ...strided, inputSize: [4, 4] }),
      convInputGradient(dy, d, { ...same, inputSize: [4, 4], groups: 5 }),
    ],
    [
      [2, 5, 4, 4],
      [2, 5, 2, 2],
      [5, 3, 3, 3],
      [5, 1, 3, 3],
    ],
  ],
  div: [(a, b) => div(a, positive(b)), [map, [3, 1, 1]]],
  erf: [erf, [map]],
  exp: [exp, [map]],
  gather: [gather, [[4, 3], Int32Array.of(3, 0, 3)]],
  log: [(x) => log(positive(x)), [map]],
  logSoftmax: [(x) => logSoftmax(x, 1), [[2, 5]]],
  matmul: [
    (a, b, c, d) => [matmul(a, b), matmul(c, d)],
    [
      [3, 4],
      [4, 5],
      [2, 3, 4],
      [2, 4, 2],
    ],
  ],
  max: [(x) => [max(x, [1]), max(negative(x), [0, 2, 3])], [map]],
  maximum: [maximum, [map, [3, 1, 1]]],
  // What it gives as places is the backend's own affair.
  maxPool: [(x) => maxPool(negative(x), pool)[0], [map]],
  maxPoolGather: [(x, z) => maxPoolGather(z, maxPool(negative(x), pool)[1]), [map, map]],
  maxPoolGradient: [
    (x, dy) => maxPoolGradient(dy, maxPool(negative(x), pool)[1], { inputSize: [4, 4] }),
    [map, [2, 3, 2, 2]],
  ],
  mean: [(x) => [mean(x, [2, 3]), mean(x, [0, 2, 3])], [map]],
  minimum: [minimum, [map, [3, 1, 1]]],
  mul: [mul, [map, [3, 1, 1]]],
  neg: [neg, [map]],
  oneHot: [(i) => oneHot(i, { depth: 4 }), [Int32Array.of(2, 0, 3)]],
  pad: [(x) => pad(x, [0, 0, 1, 2], [0, 1, 0, 1]), [map]],
  reciprocal: [(x) => reciprocal(positive(x)), [map]],
  relu: [relu, [map]],
  relu6: [(x) => relu6(mul(x, x.builder.scalar(9))), [map]],
  relu6Gradient: [(dy, y) => relu6Gradient(dy, mul(y, y.builder.scalar(9))), [map, map]],
  reluGradient: [reluGradient, [map, map]],
  reshape: [(x) => reshape(x, [6, 16]), [map]],
  scatterAdd: [(x, i) => scatterAdd(x, i, 4), [[3, 2], Int32Array.of(3, 0, 3)]],
  select: [(c, a, b) => select(step(c), a, b), [map, map, map]],
  sigmoid: [sigmoid, [map]],
  slice: [(x) => slice(x, [0, 1, 0, 1], [2, 3, 4, 4], [1, 1, 2, 1]), [map]],
  softmax: [(x) => softmax(x, 1), [[2, 5]]],
  sqrt: [(x) => sqrt(positive(x)), [map]],
  square: [square, [map]],
  step: [step, [map]],
  stopGradient: [stopGradient, [map]],
  sub: [sub, [map, [3, 1, 1]]],
  sum: [(x) => [sum(x, [2, 3]), sum(x, [0, 2, 3]), sum(x, [1])], [map]],
  swish: [swish, [map]],
  tanh: [tanh, [map]],
  transpose: [(x) => transpose(x, [2, 0, 3, 1]), [map]],
};

/** One check a primitive. */
export function checks(): Check[] {
  return Object.entries(examples).map(([primitive, [f, inputs]]) => {
    const builder = new ProgramBuilder();
    const tensors = inputs.map(tensorOf);
    const values = tensors.map(({ shape, data }, i) =>
      builder.input(`x${i}`, { dtype: data instanceof Int32Array ? 'int32' : 'float32', shape }),
    );
    const outputs = [f(...values)].flat() as Value[];
    return {
      primitive,
      program: builder.build(Object.fromEntries(outputs.map((output, i) => [`y${i}`, output]))),
      feeds: Object.fromEntries(tensors.map((tensor, i) => [`x${i}`, tensor])),
    };
  });
}

/** Indices, or numbers between −1 and 1 without a pattern that an error might keep. */
function tensorOf(input: Inputs[number], seed: number): Tensor {
  if (input instanceof Int32Array) return { shape: [input.length], data: input };
  const length = elementCount(input);
  return { shape: input, data: Float32Array.from({ length }, (_, i) => Math.sin((i + 1) ** 2 + seed)) };
}
