import { createRandom } from '@archipelago/numerics';
import { add } from '../../primitives/add';
import { mul } from '../../primitives/mul';
import { sum } from '../../primitives/sum';
import { ProgramBuilder } from '../../program/builder';
import { gradient } from '../../program/gradient';
import type { Program } from '../../program/program';
import { bindBatch, type Tensor } from '../../program/tensor';
import type { Value } from '../../program/value';
import { checkedData, checkedShape, type CheckedInput } from '../checked-input';
import type { PrimitiveCase } from './primitive-case';

/** A case as a program: outputs y0, y1 … and the gradients g0, g1 … of ⟨y, v⟩ for its float inputs x0, x1 …. */
export interface CaseProgram {
  readonly program: Program;
  /** Random feeds for a batch size. */
  feeds(batch: number): Record<string, Tensor>;
}

export function instantiate({ f, inputs }: PrimitiveCase): CaseProgram {
  const builder = new ProgramBuilder();
  const xs = inputs.map((input, i) =>
    builder.input(`x${i}`, { dtype: 'indices' in input ? 'int32' : 'float32', shape: checkedShape(input) }),
  );
  const ys = [f(...xs)].flat() as Value[];
  const outputs: Record<string, Value> = Object.fromEntries(ys.map((y, i) => [`y${i}`, y]));
  const declared: (readonly [string, CheckedInput])[] = inputs.map((input, i) => [`x${i}`, input]);

  const floats = xs.filter((x) => x.type.dtype === 'float32');
  if (floats.length > 0) {
    const products = ys.flatMap((y, i) => {
      if (y.type.dtype !== 'float32') return [];
      declared.push([`v${i}`, y.shape]);
      const product = mul(y, builder.input(`v${i}`, y.type));
      return [
        sum(
          product,
          product.shape.map((_, axis) => axis),
        ),
      ];
    });
    const loss = products.reduce((total, product) => add(total, product));
    gradient(loss, floats).forEach((g, i) => (outputs[`g${xs.indexOf(floats[i])}`] = g));
  }

  return {
    program: builder.build(outputs),
    feeds: (batch) => Object.fromEntries(declared.map(([name, input]) => [name, tensorOf(input, { name, batch })])),
  };
}

/** The tensor fed for an input. */
function tensorOf(input: CheckedInput, { name, batch }: { name: string; batch: number }): Tensor {
  const data = checkedData(input, { random: createRandom(1).split(name, batch), batch });
  const shape = bindBatch(checkedShape(input), batch);
  return { shape, data: data instanceof Int32Array ? data : Float32Array.from(data) };
}
