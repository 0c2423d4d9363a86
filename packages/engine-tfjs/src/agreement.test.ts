import {
  add,
  bindBatch,
  dtypeOf,
  elementCount,
  gradient,
  mul,
  ProgramBuilder,
  sum,
  type Tensor,
  type Value,
} from '@archipelago/engine';
// eslint-disable-next-line boundaries/dependencies -- the two engines check each other, in tests only.
import { onnxEngine } from '@archipelago/engine-onnx';
import { primitiveCases, type CheckedInput, type PrimitiveCase } from '@archipelago/engine/testing';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { tfjsEngine } from './engine';

const onnx = onnxEngine();
const BATCH = 2;

describe('tfjsEngine agrees with onnxEngine to 1e-5 on', () => {
  it.each(primitiveCases)('$name and its gradients', async (example) => {
    const { program, feeds } = withGradients(example);
    using ours = await (await tfjsEngine({ backend: 'wasm' })).compile(program);
    using theirs = await onnx.compile(program);
    const [actual, expected] = [await ours.run(feeds), await theirs.run(feeds)];
    for (const [name, { shape, data }] of Object.entries(expected)) {
      expect(actual[name].shape, name).toEqual(shape);
      const scale = Math.max(1, ...Array.from(data, Math.abs));
      data.forEach((value, i) => {
        expect(Math.abs(actual[name].data[i] - value) / scale, `${name}[${i}]`).toBeLessThan(1e-5);
      });
    }
  });
});

/** What a case gives, and the gradients of its sum weighed by ones. */
function withGradients({ f, inputs, batches }: PrimitiveCase) {
  const random = createRandom('agreement');
  const batch = batches?.at(-1) ?? BATCH;
  const builder = new ProgramBuilder();
  const tensors = inputs.map((input, i) => tensorOf(input, random.split(i), batch));
  const values = inputs.map((input, i) =>
    builder.input(`x${i}`, {
      dtype: dtypeOf(tensors[i]),
      shape: 'indices' in input ? tensors[i].shape : shapeOf(input),
    }),
  );
  const outputs = [f(...values)].flat() as Value[];
  const named: Record<string, Value> = Object.fromEntries(outputs.map((y, i) => [`y${i}`, y]));
  const floats = values.filter(({ type }) => type.dtype === 'float32');
  if (floats.length > 0) {
    const squares = outputs.filter(({ type }) => type.dtype === 'float32').map((y) => total(mul(y, y)));
    gradient(
      squares.reduce((a, b) => add(a, b)),
      floats,
    ).forEach((g, i) => (named[`g${i}`] = g));
  }
  const feeds = Object.fromEntries(tensors.map((tensor, i) => [`x${i}`, tensor]));
  return { program: builder.build(named), feeds };
}

function total(x: Value): Value {
  return sum(
    x,
    x.shape.map((_, axis) => axis),
  );
}

function shapeOf(input: Exclude<CheckedInput, { indices: readonly number[] }>): readonly number[] {
  return 'shape' in input ? input.shape : input;
}

function tensorOf(input: CheckedInput, random: ReturnType<typeof createRandom>, batch: number): Tensor {
  if ('indices' in input) {
    return { shape: input.shape ?? [input.indices.length], data: Int32Array.from(input.indices) };
  }
  const shape = bindBatch(shapeOf(input), batch);
  const next = 'shape' in input ? () => input.low + (input.high - input.low) * random.uniform() : () => random.normal();
  return { shape, data: Float32Array.from({ length: elementCount(shape) }, next) };
}
