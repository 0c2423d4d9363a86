import { createRandom } from '@archipelago/numerics';
import { mul } from '../../primitives/mul';
import { sub } from '../../primitives/sub';
import { ProgramBuilder } from '../../program/builder';
import { gradient } from '../../program/gradient';
import type { Program } from '../../program/program';
import { bindBatch, elementCount, type Tensor } from '../../program/tensor';
import type { Value } from '../../program/value';
import type { Net } from './net';

/** One step of gradient descent on a net. */
export interface TrainingStep {
  /** Outputs `loss`, for each weight its gradient `d:name`, and the weight after the step, `next:name`. */
  readonly program: Program;
  /** Outputs `loss` alone. */
  readonly lossProgram: Program;
  /** From `next:name` to `name`. */
  readonly carry: Readonly<Record<string, string>>;
  readonly weights: Readonly<Record<string, Tensor>>;
  data(batch: number, label: number | string): Record<string, Tensor>;
}

export function trainingStep(net: Net, { learningRate }: { readonly learningRate: number }): TrainingStep {
  const builder = new ProgramBuilder();
  const inputs = (types: Net['data']): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(types).map(([name, { dtype, shape }]) => [name, builder.input(name, { dtype, shape })]),
    );
  const data = inputs(net.data);
  const weights = inputs(
    Object.fromEntries(Object.entries(net.weights).map(([name, shape]) => [name, { dtype: 'float32', shape }])),
  );
  const names = Object.keys(weights);
  const loss = net.loss(data, weights);
  const gradients = gradient(
    loss,
    names.map((name) => weights[name]),
  );
  const outputs: Record<string, Value> = { loss };
  names.forEach((name, i) => {
    outputs[`d:${name}`] = gradients[i];
    outputs[`next:${name}`] = sub(weights[name], mul(gradients[i], builder.scalar(learningRate)));
  });

  const random = createRandom(net.name);
  return {
    program: builder.build(outputs),
    lossProgram: builder.build({ loss }),
    carry: Object.fromEntries(names.map((name) => [`next:${name}`, name])),
    weights: Object.fromEntries(
      Object.entries(net.weights).map(([name, shape]) => {
        const source = random.split('weights', name);
        return [name, { shape, data: normals(elementCount(shape), () => 0.5 * source.normal()) }];
      }),
    ),
    data: (batch, label) =>
      Object.fromEntries(
        Object.entries(net.data).map(([name, { dtype, shape: free, classes = 2 }]) => {
          const source = random.split('data', label, name);
          const shape = bindBatch(free, batch);
          const length = elementCount(shape);
          if (dtype === 'float32') return [name, { shape, data: normals(length, () => source.normal()) }];
          return [name, { shape, data: Int32Array.from({ length }, () => source.integer(classes)) }];
        }),
      ),
  };
}

function normals(length: number, next: () => number): Float32Array {
  return Float32Array.from({ length }, next);
}
