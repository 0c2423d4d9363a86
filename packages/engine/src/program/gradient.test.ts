import { describe, expect, it } from 'vitest';
import { primitives } from '../primitives';
import { add } from '../primitives/add';
import { batchNorm } from '../primitives/batch-norm';
import { exp } from '../primitives/exp';
import { mean } from '../primitives/mean';
import { mul } from '../primitives/mul';
import type { Primitive } from '../primitives/primitive';
import { reshape } from '../primitives/reshape';
import { sigmoid } from '../primitives/sigmoid';
import { slice } from '../primitives/slice';
import { square } from '../primitives/square';
import { sum } from '../primitives/sum';
import { tanh } from '../primitives/tanh';
import { interpret } from '../reference/interpret';
import { checkGradients } from '../testing/check-gradients';
import { evaluate, instructionsOf, programOf } from '../testing/evaluate';
import { ProgramBuilder } from './builder';
import { expand } from './expand';
import { gradient } from './gradient';
import type { Value } from './value';

const total = (x: Value) =>
  sum(
    x,
    x.shape.map((_, axis) => axis),
  );
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('gradient', () => {
  it('adds up what comes back on several ways: of x² + 3x + x·x² at 2 it is 4 + 3 + 12', () => {
    const f = (x: Value) => add(add(square(x), mul(x, x.builder.scalar(3))), mul(x, square(x)));
    expect(evaluate((x) => gradient(f(x), [x]), 2)).toBe(19);
  });

  it('of one value used twice by one instruction counts both: of x·x at 5 it is 10', () => {
    expect(evaluate((x) => gradient(mul(x, x), [x]), 5)).toBe(10);
  });

  it('is zeros for an input that the output does not depend on, free axes and all', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [-1, 2] });
    const other = builder.input('other', { dtype: 'float32', shape: [-1, 3] });
    const [zeros] = gradient(total(square(x)), [other]);
    expect(zeros.shape).toEqual([-1, 3]);
    expect(evaluate((a, b) => gradient(square(a), [b]), 3, [1, 2])).toEqual([0, 0]);
  });

  it('of the output itself is 1', () => {
    expect(evaluate((x) => gradient(x, [x]), 7)).toBe(1);
    expect(evaluate((x) => gradient(x, [x]), [[7]])).toEqual([[1]]);
  });

  it('with respect to a value on the way counts that value as free', () => {
    const f = (x: Value) => {
      const middle = exp(x);
      return gradient(mul(middle, x), [middle, x]);
    };
    expect(evaluate((x) => f(x)[0], 2)).toBe(2);
    expect(evaluate((x) => f(x)[1], 2)).toBeCloseTo(3 * Math.exp(2), 12);
  });

  it('of a gradient is the second derivative: of x³ at 2 it is 12, then 6, then 0', () => {
    const derivative = (order: number) => (x: Value) => {
      let y = mul(x, square(x));
      for (let i = 0; i < order; i++) [y] = gradient(y, [x]);
      return y;
    };
    expect(evaluate(derivative(2), 2)).toBe(12);
    expect(evaluate(derivative(3), 2)).toBe(6);
    expect(evaluate(derivative(4), 2)).toBe(0);
  });

  it('leaves no instruction that only its own dead ends need', () => {
    // The gradient for the factor would need a product and a sum.
    const f = (x: Value, factor: Value) => gradient(total(mul(x, factor)), [x]);
    expect(instructionsOf(f, [-1, 3], [3])).toEqual(['reshape', 'broadcastTo', 'mul']);
  });

  it('goes through the outputs of an instruction that are used, and no others', () => {
    const f = (x: Value, scale: Value, shift: Value) => {
      const [, , variance] = batchNorm(x, scale, shift);
      return gradient(total(square(variance)), [x]);
    };
    expect(instructionsOf(f, [-1, 2, 3], [2], [2])).not.toContain('batchNormGradient');
    const errors = checkGradients((x, s, t) => batchNorm(x, s, t)[2], [[-2, 2, 3], [2], [2]]);
    expect(Math.max(errors.first, errors.adjoint, errors.second)).toBeLessThan(1e-7);
  });

  it('takes time in proportion to the instructions', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [4] });
    let y = x;
    // Every value is used twice: 2^3000 paths.
    for (let i = 0; i < 3000; i++) y = add(mul(y, x), y);
    expect(gradient(total(y), [x])[0].shape).toEqual([4]);
    expect(builder.steps.length).toBeLessThan(30_000);
  });

  it('of several numbers throws NOT_A_SCALAR', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [3] });
    const batch = builder.input('batch', { dtype: 'float32', shape: [-1] });
    expect(() => gradient(square(x), [x])).toThrow(code('NOT_A_SCALAR'));
    expect(() => gradient(batch, [batch])).toThrow(code('NOT_A_SCALAR'));
  });

  it('refuses values of another program and of integers', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [] });
    const labels = builder.input('labels', { dtype: 'int32', shape: [] });
    const foreign = new ProgramBuilder().input('x', { dtype: 'float32', shape: [] });
    expect(() => gradient(square(x), [foreign])).toThrow(code('FOREIGN_VALUE'));
    expect(() => gradient(square(x), [labels])).toThrow(code('DTYPE_MISMATCH'));
    expect(() => gradient(labels, [x])).toThrow(code('DTYPE_MISMATCH'));
  });
});

describe('gradient of a primitive without vjp', () => {
  const composed = (name: string, compose: Primitive['compose']): Primitive => ({
    name,
    infer: ([x]) => [x],
    compose,
  });
  const apply = (primitive: Primitive, ...inputs: Value[]) => inputs[0].builder.apply(primitive, inputs, {})[0];

  it('goes through its composition, which is not in the forward program', () => {
    const cube = composed('cube', ([x]) => [mul(x, square(x))]);
    expect(instructionsOf((x) => apply(cube, x), [])).toEqual(['cube']);
    expect(instructionsOf((x) => gradient(apply(cube, x), [x]), [])).not.toContain('cube');
    expect(evaluate((x) => gradient(apply(cube, x), [x]), 2)).toBe(12);
  });

  it('stops at its inputs, even where one input is made from another', () => {
    // f(a, b) = a·b at a = x, b = tanh(x): the way through tanh must be counted once.
    const product = composed('product', ([a, b]) => [mul(a, b)]);
    const viaComposition = (x: Value) => gradient(apply(product, x, tanh(x)), [x]);
    expect(instructionsOf(viaComposition, [])[0]).toBe('tanh');
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [] });
    const direct = gradient(mul(x, tanh(x)), [x])[0];
    expect(gradient(apply(product, x, tanh(x)), [x])[0]).toBe(direct);
  });

  it('of one value given twice counts it twice', () => {
    const product = composed('product', ([a, b]) => [mul(a, b)]);
    expect(evaluate((x) => gradient(apply(product, x, x), [x]), 5)).toBe(10);
  });

  it('nests: a composition of compositions', () => {
    const gate = composed('gate', ([x]) => [mul(x, sigmoid(x))]);
    const doubleGate = composed('doubleGate', ([x]) => [apply(gate, apply(gate, x))]);
    const program = programOf((x) => gradient(apply(doubleGate, x), [x]), []);
    const expanded = expand(program, (name) => primitives.has(name), {
      primitives: new Map([['gate', gate], ...primitives]),
    });
    const plain = (x: Value) => mul(x, sigmoid(x));
    expect(interpret(expanded, { x0: { shape: [], data: Float64Array.of(0.5) } }).y0.data[0]).toBe(
      evaluate((x) => gradient(plain(plain(x)), [x]), 0.5),
    );
  });

  it('nor composition throws NOT_DIFFERENTIABLE with its name', () => {
    const opaque: Primitive = { name: 'opaque', infer: ([x]) => [x] };
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [] });
    expect(() => gradient(apply(opaque, x), [x])).toThrow(
      expect.objectContaining({ code: 'NOT_DIFFERENTIABLE', place: 'opaque' }),
    );
    expect(gradient(add(square(x), apply(opaque, builder.input('y', x.type))), [x])).toHaveLength(1);
  });
});

describe('gradients of compositions of primitives', () => {
  it.each([
    ['a value reshaped and sliced', (x: Value) => total(square(slice(reshape(x, [6]), [1], [5], [2]))), [[2, 3]]],
    ['a mean over the batch', (x: Value) => square(mean(exp(x), [0, 1])), [[-1, 3]]],
    ['a second derivative', (x: Value) => total(square(gradient(total(exp(square(x))), [x])[0])), [[3]]],
  ] as const)('%s agree with central differences', (_, f, inputs) => {
    const errors = checkGradients(f, inputs);
    expect(Math.max(errors.first, errors.adjoint, errors.second)).toBeLessThan(1e-7);
  });
});
