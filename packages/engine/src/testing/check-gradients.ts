import { createRandom } from '@archipelago/numerics';
import { add } from '../primitives/add';
import { mul } from '../primitives/mul';
import { sum } from '../primitives/sum';
import { ProgramBuilder } from '../program/builder';
import { gradient } from '../program/gradient';
import type { Program } from '../program/program';
import { bindBatch } from '../program/tensor';
import type { Value } from '../program/value';
import { interpret, type Feed } from '../reference/interpret';
import { checkedData, checkedShape, type CheckedInput } from './checked-input';

export interface CheckGradientsOptions {
  /** N, where shapes have a free axis. @defaultValue 2 */
  readonly batch?: number;
  /** Of the values. @defaultValue 1 */
  readonly seed?: number;
  /** Distance of central differences. @defaultValue 1e-5 */
  readonly distance?: number;
}

/** Largest differences, each over the largest expected entry. */
export interface GradientErrors {
  /** The gradient against central differences, for each element of each float input. */
  readonly first: number;
  /** ⟨J u, v⟩ against ⟨u, Jᵀ v⟩ for random u and v, with J u from differences and from differentiating Jᵀ v in v. */
  readonly adjoint: number;
  /** The gradient of ⟨Jᵀ v, u⟩, the second derivative, against differences of the gradient along u. */
  readonly second: number;
}

type Feeds = Record<string, Feed & { readonly data: Float64Array | Int32Array }>;

/**
 * Compares the gradients of `f` with central differences in float64 on the reference interpreter. Of the outputs y of f,
 * the loss is ⟨y, v⟩ with random v.
 */
export function checkGradients(
  f: (...inputs: Value[]) => Value | readonly Value[],
  inputs: readonly CheckedInput[],
  { batch = 2, seed = 1, distance = 1e-5 }: CheckGradientsOptions = {},
): GradientErrors {
  const random = createRandom(seed);
  const builder = new ProgramBuilder();
  const feeds: Feeds = {};
  const declare = (name: string, shape: readonly number[], data: Float64Array | Int32Array): Value => {
    feeds[name] = { shape: bindBatch(shape, batch), data };
    return builder.input(name, { dtype: data instanceof Int32Array ? 'int32' : 'float32', shape });
  };
  const draw = (input: CheckedInput) => checkedData(input, { random, batch });

  const values = inputs.map((input, i) => declare(`x${i}`, checkedShape(input), draw(input)));
  const outputs = [f(...values)].flat() as Value[];
  const ys = outputs.filter((y) => y.type.dtype === 'float32');
  const vs = ys.map((y, i) => declare(`v${i}`, y.shape, draw(y.shape)));
  const xs = values.filter((x) => x.type.dtype === 'float32');
  const us = xs.map((x) => {
    const name = `u${values.indexOf(x)}`;
    return declare(name, x.shape, draw(x.shape));
  });

  const loss = inner(ys, vs);
  const gradients = gradient(loss, xs);
  const slope = inner(gradients, us);
  const tangents = gradient(slope, vs);
  const curvatures = gradient(slope, xs);
  const named = (prefix: string, list: readonly Value[]): Record<string, Value> =>
    Object.fromEntries(list.map((value, i) => [`${prefix}${i}`, value]));
  const lossProgram = builder.build({ loss });
  const program = builder.build({
    slope,
    ...named('y', ys),
    ...named('g', gradients),
    ...named('t', tangents),
    ...named('h', curvatures),
  });

  const at = run(program, feeds);
  const names = xs.map((x) => `x${values.indexOf(x)}`);
  const shifted = (scale: number): Feeds => ({
    ...feeds,
    ...Object.fromEntries(names.map((name) => [name, moved(feeds, name, scale)])),
  });
  const [ahead, behind] = [run(program, shifted(distance)), run(program, shifted(-distance))];
  const along = (name: string): Float64Array =>
    ahead[name].map((value, i) => (value - behind[name][i]) / (2 * distance));

  const first = names.map((name, i) => {
    const differences = feeds[name].data.map((_, element) => {
      const [up, down] = [distance, -distance].map((step) => {
        const data = Float64Array.from(feeds[name].data);
        data[element] += step;
        return run(lossProgram, { ...feeds, [name]: { ...feeds[name], data } }).loss[0];
      });
      return (up - down) / (2 * distance);
    });
    return difference(at[`g${i}`], differences);
  });
  const tangentErrors = ys.map((_, i) => difference(at[`t${i}`], along(`y${i}`)));
  const product = vs.reduce((total, _, i) => total + dot(at[`t${i}`], feeds[`v${i}`].data), 0);
  return {
    first: Math.max(...first),
    adjoint: Math.max(...tangentErrors, difference([product], at.slope)),
    second: Math.max(...xs.map((_, i) => difference(at[`h${i}`], along(`g${i}`)))),
  };
}

/** Σ ⟨a, b⟩ over the pairs. */
function inner(as: readonly Value[], bs: readonly Value[]): Value {
  const products = as.map((a, i) => mul(a, bs[i]));
  const sums = products.map((product) =>
    sum(
      product,
      product.shape.map((_, axis) => axis),
    ),
  );
  return sums.reduce((total, part) => add(total, part));
}

/** The input `x…` moved by `scale` along its direction `u…`. */
function moved(feeds: Feeds, name: string, scale: number): Feeds[string] {
  const direction = feeds[name.replace('x', 'u')].data;
  return { ...feeds[name], data: Float64Array.from(feeds[name].data, (value, i) => value + scale * direction[i]) };
}

function run(program: Program, feeds: Feeds): Record<string, Float64Array> {
  const results = interpret(program, feeds);
  return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, Float64Array.from(data)]));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** max |a − b| over max |b|, or over 1 where b is zero; NaN counts as infinite. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [largest, scale] = [0, 0];
  for (let i = 0; i < b.length; i++) {
    const error = Math.abs(a[i] - b[i]);
    largest = Math.max(largest, Number.isNaN(error) ? Infinity : error);
    scale = Math.max(scale, Math.abs(b[i]));
  }
  return largest / (scale || 1);
}
