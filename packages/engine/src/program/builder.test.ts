import { describe, expect, it } from 'vitest';
import { add } from '../primitives/add';
import { batchNorm } from '../primitives/batch-norm';
import { maxPool } from '../primitives/max-pool';
import { mul } from '../primitives/mul';
import { square } from '../primitives/square';
import { sum } from '../primitives/sum';
import { ProgramBuilder } from './builder';

const pair = { dtype: 'float32', shape: [-1, 2] } as const;
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('ProgramBuilder.input', () => {
  it('asked twice for one name gives one value', () => {
    const builder = new ProgramBuilder();
    expect(builder.input('x', pair)).toBe(builder.input('x', { ...pair, shape: [-1, 2] }));
  });

  it('of one name and another type throws SHAPE_MISMATCH', () => {
    const builder = new ProgramBuilder();
    builder.input('x', pair);
    expect(() => builder.input('x', { dtype: 'float32', shape: [2] })).toThrow(code('SHAPE_MISMATCH'));
    expect(() => builder.input('x', { dtype: 'int32', shape: [-1, 2] })).toThrow(code('SHAPE_MISMATCH'));
  });

  it.each([[[0]], [[1.5]], [[NaN]], [[-1, -1]], [[2, -3, -1]]])('of shape %j throws SHAPE_MISMATCH', (shape) => {
    expect(() => new ProgramBuilder().input('x', { dtype: 'float32', shape })).toThrow(code('SHAPE_MISMATCH'));
  });
});

describe('ProgramBuilder.constant', () => {
  it('shares equal small tensors, and tells 0 from -0 and floats from integers', () => {
    const builder = new ProgramBuilder();
    expect(builder.scalar(2)).toBe(builder.scalar(2));
    expect(builder.scalar(0)).not.toBe(builder.scalar(-0));
    expect(builder.scalar(NaN)).toBe(builder.scalar(NaN));
    const floats = builder.constant({ shape: [2], data: Float32Array.of(1, 2) });
    expect(builder.constant({ shape: [2], data: Int32Array.of(1, 2) })).not.toBe(floats);
    expect(builder.constant({ shape: [1, 2], data: Float32Array.of(1, 2) })).not.toBe(floats);
  });

  it('does not compare large tensors', () => {
    const builder = new ProgramBuilder();
    const tensor = { shape: [1000], data: new Float32Array(1000) };
    expect(builder.constant(tensor)).not.toBe(builder.constant(tensor));
  });

  it('refuses data that do not fit', () => {
    const builder = new ProgramBuilder();
    expect(() => builder.constant({ shape: [3], data: new Float32Array(2) })).toThrow(code('SHAPE_MISMATCH'));
    expect(() => builder.constant({ shape: [-1], data: new Float32Array(1) })).toThrow(code('SHAPE_MISMATCH'));
    const float64 = { shape: [1], data: new Float64Array(1) as unknown as Float32Array };
    expect(() => builder.constant(float64)).toThrow(code('DTYPE_MISMATCH'));
  });
});

describe('ProgramBuilder.apply', () => {
  it('makes one instruction of equal ones', () => {
    const builder = new ProgramBuilder();
    const [x, y] = [builder.input('x', pair), builder.input('y', pair)];
    expect(mul(x, y)).toBe(mul(x, y));
    expect(mul(x, y)).not.toBe(mul(y, x));
    expect(sum(x, [1])).not.toBe(sum(x, [1], { keepDims: true }));
    expect(builder.steps.map(({ primitive }) => primitive.name)).toEqual(['mul', 'mul', 'sum', 'sum']);
  });

  it('refuses a value of another program with FOREIGN_VALUE', () => {
    const [x, y] = [new ProgramBuilder(), new ProgramBuilder()].map((builder) => builder.input('x', pair));
    expect(() => add(x, y)).toThrow(code('FOREIGN_VALUE'));
    expect(() => add(y, x)).toThrow(expect.objectContaining({ place: 'add' }));
  });

  it('refuses a result with two free axes', () => {
    const builder = new ProgramBuilder();
    const [x, y] = [builder.input('x', { dtype: 'float32', shape: [-1, 1] }), builder.input('y', pair)];
    expect(add(x, y).shape).toEqual([-1, 2]);
    const row = builder.input('row', { dtype: 'float32', shape: [-1] });
    expect(() => add(x, row)).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'add' }));
  });

  it('remembers what made a value', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [-1, 1, 4] });
    const [y, indices] = maxPool(x, { kernel: [2] });
    expect(builder.producer(indices)).toBe(builder.producer(y));
    expect(builder.producer(y)).toMatchObject({ index: 0, inputs: [x], outputs: [y, indices] });
    expect(builder.producer(x)).toBeUndefined();
    expect(builder.constantOf(builder.scalar(3))?.data).toEqual(Float32Array.of(3));
    expect(builder.constantOf(x)).toBeUndefined();
  });
});

describe('ProgramBuilder.build', () => {
  it('leaves dead instructions and constants out and keeps all inputs', () => {
    const builder = new ProgramBuilder();
    const [x, unread] = [builder.input('x', pair), builder.input('unread', pair)];
    square(add(unread, builder.scalar(5)));
    const y = add(mul(x, builder.scalar(3)), x);
    const program = builder.build({ y });
    expect(program.inputs.map(({ name }) => name)).toEqual(['x', 'unread']);
    expect(program.instructions.map(({ primitive }) => primitive)).toEqual(['mul', 'add']);
    expect(program.constants.map(({ tensor }) => [...tensor.data])).toEqual([[3]]);
  });

  it('names values by index, each made before it is read', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [-1, 2, 3] });
    const scale = builder.input('scale', { dtype: 'float32', shape: [2] });
    const [y, , variance] = batchNorm(square(x), scale, scale);
    const program = builder.build({ variance, y, again: y, x });
    const made = new Set([...program.inputs, ...program.constants].map(({ value }) => value));
    for (const { inputs, outputs } of program.instructions) {
      expect(inputs.every((input) => made.has(input))).toBe(true);
      for (const output of outputs) made.add(output);
    }
    expect([...made].sort((a, b) => a - b)).toEqual(program.types.map((_, i) => i));
    const [first, second, third, fourth] = program.outputs;
    expect(program.types[first.value].shape).toEqual([2]);
    expect(second).toEqual({ name: 'y', value: third.value });
    expect(fourth).toEqual({ name: 'x', value: program.inputs[0].value });
  });

  it('is plain data but for the tensors of constants', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', pair);
    const program = builder.build({ y: sum(square(x), [0, 1]) });
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  });
});
