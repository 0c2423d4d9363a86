import { createRandom, type Random } from '@archipelago/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as p from '../primitives';
import { interpret } from '../reference/interpret';
import { instantiate } from '../testing/cases/instantiate';
import { primitiveCases } from '../testing/cases';
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

function programOf(f: (x: Value) => Value, shape: readonly number[] = [-1, 3]): Program {
  const builder = new ProgramBuilder();
  return builder.build({ y: f(builder.input('x', { dtype: 'float32', shape })) });
}

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

  it('writes x·2·3 / 4 as one product', () => {
    const scaled = (x: Value) =>
      p.neg(p.div(p.mul(p.mul(x, x.builder.scalar(2)), x.builder.scalar(3)), x.builder.scalar(4)));
    const program = simplify(programOf(scaled));
    expect(names(program)).toEqual(['mul']);
    expect(program.constants.map(({ tensor }) => [...tensor.data])).toEqual([[-1.5]]);
  });

  it('leaves factors alone whose product float32 cannot hold', () => {
    const scaled = (x: Value) => p.mul(p.mul(x, x.builder.scalar(1e-30)), x.builder.scalar(1e-30));
    expect(names(simplify(programOf(scaled)))).toEqual(['mul', 'mul']);
  });

  it('drops what changes nothing', () => {
    const nothing = (x: Value) => {
      const zero = p.broadcastTo(x.builder.scalar(0), x.shape);
      const transposed = p.transpose(p.transpose(p.add(x, zero), [1, 0]), [1, 0]);
      const reshaped = p.reshape(p.reshape(transposed, [-3]), [-1, 3]);
      return p.neg(p.neg(p.mul(p.stopGradient(reshaped), x.builder.scalar(1))));
    };
    expect(names(simplify(programOf(nothing)))).toEqual([]);
  });

  it('folds constants', () => {
    const folded = (x: Value) => p.add(x, p.exp(p.sum(p.broadcastTo(x.builder.scalar(0.5), [1]), [0])));
    const program = simplify(programOf(folded));
    expect(names(program)).toEqual(['add']);
    expect([...program.constants[0].tensor.data]).toEqual([Math.fround(Math.exp(0.5))]);
  });

  it('lets element-wise instructions broadcast', () => {
    const mean = (x: Value) => gradient(p.mean(p.square(x), [0, 1]), [x])[0];
    expect(names(simplify(programOf(mean)))).not.toContain('mean');
    expect(names(simplify(programOf((x) => p.mul(x, p.broadcastTo(p.exp(x), [2, -1, 3])))))).toEqual([
      'exp',
      'broadcastTo',
      'mul',
    ]);
    expect(names(simplify(programOf((x) => p.mul(x, p.broadcastTo(p.slice(x, [0, 0], [-1, 1]), x.shape)))))).toEqual([
      'slice',
      'mul',
    ]);
  });

  it('moves axes of one element by reshape', () => {
    const program = simplify(programOf((x) => p.transpose(p.reshape(x, [-1, 1, 3]), [1, 0, 2])));
    expect(names(program)).toEqual(['reshape']);
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
