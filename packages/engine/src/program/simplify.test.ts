import { createRandom, type Random } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as p from '../primitives';
import { interpret } from '../reference/interpret';
import { instantiate } from '../testing/cases/instantiate';
import { primitiveCases } from '../testing/cases';
import { programOf } from '../testing/evaluate';
import { nets } from '../testing/nets';
import { trainingStep } from '../testing/nets/training-step';
import { ProgramBuilder } from './builder';
import { gradient } from './gradient';
import type { Program } from './program';
import { simplify } from './simplify';
import { bindBatch, elementCount, type Tensor } from './tensor';
import type { Value } from './value';

/** Largest difference of outputs, relative to their largest values: constants are folded to float32. */
function difference(a: Program, b: Program, feeds: Record<string, Tensor>): number {
  const [before, after] = [interpret(a, feeds), interpret(b, feeds)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Math.max(
    ...Object.keys(before).map((name) => {
      expect(after[name].shape, name).toEqual(before[name].shape);
      const scale = Math.max(1, ...Array.from(before[name].data, Math.abs));
      return Math.max(...Array.from(before[name].data, (x, i) => Math.abs(x - after[name].data[i]))) / scale;
    }),
  );
}

const names = ({ instructions }: Program) => instructions.map(({ primitive }) => primitive);

describe('simplify', () => {
  it.each(primitiveCases)('keeps what $name computes', (item) => {
    const { program, feeds } = instantiate(item);
    const batch = item.batches?.at(-1) ?? 2;
    expect(difference(program, simplify(program), feeds(batch))).toBeLessThan(1e-6);
  });

  it.each(nets)('keeps and shortens a training step of a $name', (net) => {
    const { program, weights, data } = trainingStep(net, { learningRate: 0.1 });
    const simplified = simplify(program);
    expect(difference(program, simplified, { ...weights, ...data(3, 'x') })).toBeLessThan(1e-6);
    expect(simplified.instructions.length).toBeLessThan(program.instructions.length);
    expect(simplify(simplified)).toEqual(simplified);
  });

  it('keeps what random programs and their gradients compute', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { program, feeds } = randomProgram(createRandom(seed));
        expect(difference(program, simplify(program), feeds)).toBeLessThan(1e-5);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('makes one instruction of equal ones, and none that no output needs', () => {
    const program = programOf((x) => p.add(p.square(x), p.mul(x, x)), [3]);
    const [square] = program.instructions;
    const twice: Program = {
      ...program,
      types: [...program.types, program.types[0]],
      instructions: [...program.instructions, { ...square, outputs: [program.types.length] }],
      outputs: [...program.outputs, { name: 'again', value: program.types.length }],
    };
    expect(simplify(twice).instructions).toHaveLength(3);
    expect(simplify({ ...twice, outputs: twice.outputs.slice(1) }).instructions).toEqual([square]);
  });

  it('keeps inputs that nothing reads', () => {
    expect(simplify(programOf((x, y) => (y.shape.length ? p.square(x) : y), [3], [2])).inputs).toHaveLength(2);
  });

  it('takes apart what a gradient writes: of a mean of squares, no broadcast is left', () => {
    const f = (x: Value) => gradient(p.mean(p.square(x), [0, 1]), [x])[0];
    expect(names(programOf(f, [4, 3]))).toContain('broadcastTo');
    expect(names(simplify(programOf(f, [4, 3])))).toEqual(['add', 'mul']);
  });

  it('leaves primitives it does not know as they are', () => {
    const type = { dtype: 'float32', shape: [3] } as const;
    const program: Program = {
      types: [type, type],
      inputs: [{ name: 'x', value: 0 }],
      constants: [],
      instructions: [{ primitive: 'mine', inputs: [0], attributes: { power: 3 }, outputs: [1] }],
      outputs: [{ name: 'y', value: 1 }],
    };
    expect(simplify(program)).toEqual(program);
  });
});

/** A random program of some thirty instructions over maps [N, 2, 3, 4], with its gradient. */
function randomProgram(random: Random): { program: Program; feeds: Record<string, Tensor> } {
  const builder = new ProgramBuilder();
  const shapes = [[-1, 2, 3, 4], [2, 1, 1], [1, 4], []];
  const inputs = shapes.map((shape, i) => builder.input(`x${i}`, { dtype: 'float32', shape }));
  const feeds = Object.fromEntries(
    shapes.map((shape, i) => {
      const bound = bindBatch(shape, 2);
      const data = Float32Array.from({ length: elementCount(bound) }, () => random.normal());
      return [`x${i}`, { shape: bound, data }];
    }),
  );
  const constants = [0, 1, -1, 2, 0.5].map((value) => builder.scalar(value));
  const values = [...inputs, ...constants, builder.constant({ shape: [4], data: Float32Array.of(1, 1, 1, 1) })];
  const binaries = [p.add, p.sub, p.mul, p.maximum];
  const unaries = [p.neg, p.neg, p.square, p.relu, p.sigmoid, p.tanh, p.step, p.stopGradient];
  const layouts = [
    (x: Value) => p.reshape(x, [elementCount(x.shape)]),
    (x: Value) => p.transpose(x, random.shuffle(x.shape.map((_, axis) => axis))),
    (x: Value) => (x.shape.length < 4 ? p.reshape(x, [1, ...x.shape]) : x),
    (x: Value) => (x.shape.includes(-1) ? x : p.broadcastTo(x, [2, ...x.shape])),
    (x: Value) => (x.shape.length > 0 ? p.mean(x, [random.integer(x.shape.length)], { keepDims: true }) : x),
    (x: Value) => (x.shape.length > 0 ? p.sum(x, [random.integer(x.shape.length)]) : x),
    (x: Value) =>
      p.pad(
        x,
        x.shape.map(() => 0),
        x.shape.map((size) => (size === 1 ? 1 : 0)),
      ),
    (x: Value) => (x.shape.length > 0 && x.shape[0] > 0 ? p.concat([x, x], 0) : x),
  ];
  for (let i = 0; i < 30; i++) {
    const x = random.pick(values);
    const kind = random.integer(3);
    try {
      const size = Math.abs(elementCount(x.shape));
      if (kind === 0) values.push(random.pick(binaries)(x, random.pick(values)));
      else if (kind === 1) values.push(random.pick(unaries)(x));
      else if (size < 300) values.push(random.pick(layouts)(x));
    } catch (error) {
      // Shapes that do not go together are part of the draw.
      expect(error).toMatchObject({ code: 'SHAPE_MISMATCH' });
    }
  }
  const bounded = values.map((value) => p.tanh(value));
  const total = (value: Value) =>
    p.mean(
      value,
      value.shape.map((_, axis) => axis),
    );
  const loss = bounded.map(total).reduce((sum, part) => p.add(sum, part));
  const gradients = gradient(loss, inputs);
  const outputs = Object.fromEntries([...bounded, ...gradients].map((value, i) => [`y${i}`, value]));
  return { program: builder.build({ loss, ...outputs }), feeds };
}
