import { bindBatch, convFilterGradient, elementCount, type ConvOptions, type Tensor } from '@archipelago/engine';
import { interpret } from '@archipelago/engine/reference';
import type { FilterGradient } from '../convolution/filter-gradient';
import type { Emission } from '../emission/emission';
import { EmittedValue } from '../emission/emitted-value';
import { evaluateGraph } from './evaluate-graph';
import { programOf } from './program-of';

export interface FilterGradientCase {
  readonly x: readonly number[];
  readonly dy: readonly number[];
  readonly kernel: readonly number[];
  readonly options: Required<ConvOptions>;
}

/** What is asked for, with constants for x and dy. */
export function partsOf(emission: Emission, { x, dy, kernel, options }: FilterGradientCase): FilterGradient {
  const [left, right] = [x, dy].map((shape, i) => {
    const plain = emission.floats(shape, tensor(shape, i).data as Float32Array);
    return new EmittedValue(emission, { dtype: 'float32', shape }, { plain });
  });
  return { x: left, dy: right, attributes: options, kernel };
}

/** The largest difference of one form from the reference, relative to the largest element. */
export async function errorOf(
  form: (emission: Emission, parts: FilterGradient) => string,
  { emission, ...example }: FilterGradientCase & { readonly emission: Emission },
): Promise<number> {
  const { x, dy, kernel, options } = example;
  const program = programOf([x, dy], (a, b) => convFilterGradient(a, b, { ...options, kernel }));
  const { data } = interpret(program, { x0: tensor(x, 0), x1: tensor(dy, 1) }).y0;
  const actual = await evaluateGraph(emission, form(emission, partsOf(emission, example)));
  const scale = Math.max(...Array.from(data, Math.abs));
  return Math.max(...actual.map((value, i) => Math.abs(value - data[i]) / scale));
}

function tensor(shape: readonly number[], input: number): Tensor {
  const length = elementCount(bindBatch(shape, 1));
  return { shape, data: Float32Array.from({ length }, (_, i) => Math.sin((i + 1) * (i + 1) + input)) };
}
