import { gradient, mul, ProgramBuilder, sum, type Program, type Value } from '@archipelago/engine';
import { interpret } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { forwardProgram, gradientProgram, pooledStates } from './programs';

const size = { layers: 2, hidden: 3, inputs: 4, steps: 5, batch: 2 };
const random = createRandom(1);
const draw = ({ inputs, types }: Program) =>
  Object.fromEntries(
    inputs.map(({ name, value }) => {
      const { shape } = types[value];
      const data = Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal() / 2);
      return [name, { shape, data }];
    }),
  );

describe('gradientProgram', () => {
  const program = gradientProgram(size);
  const given = draw(program);
  const forward = forwardProgram(size, { states: true });
  const of = (names: readonly { readonly name: string }[]) =>
    Object.fromEntries(names.map(({ name }) => [name, given[name]]));
  const states = interpret(forward, of(forward.inputs));

  it('has the gradients of forwardProgram', () => {
    const builder = new ProgramBuilder();
    const { pooled } = pooledStates(builder, size);
    const weight = builder.input('pooled', { dtype: 'float32', shape: [2, 6] });
    const names = program.outputs.map(({ name }) => name);
    const weights = names.map((name): Value => builder.input(name, { dtype: 'float32', shape: given[name].shape }));
    const gradients = gradient(sum(mul(pooled, weight), [0, 1]), weights);
    const whole = builder.build(Object.fromEntries(gradients.map((value, i) => [names[i], value])));
    const expected = interpret(whole, of(whole.inputs));
    const actual = interpret(program, { ...given, ...states, pooled: given.pooled });
    for (const name of names) {
      expected[name].data.forEach((value, i) => expect(actual[name].data[i]).toBeCloseTo(value, 7));
      expect(expected[name].data.some((value) => Math.abs(value) > 1e-3)).toBe(true);
    }
  });

  it('is not changed by architectures of zeros whose pooled states have no gradient', () => {
    const filled = (name: string, [steps, , width]: readonly number[]) => {
      const { data } = { ...given, ...states }[name];
      const wider = new Float64Array(steps * 3 * width);
      for (let t = 0; t < steps; t++) wider.set(data.subarray(2 * width * t, 2 * width * (t + 1)), 3 * width * t);
      return { shape: [steps, 3, width], data: wider };
    };
    const x = filled('x', given.x.shape);
    const forward3 = forwardProgram({ ...size, batch: 3 }, { states: true });
    const states3 = interpret(forward3, { ...of(forward3.inputs), x });
    const pooled = { shape: [3, 6], data: Float64Array.of(...given.pooled.data, ...new Float64Array(6)) };
    const expected = interpret(program, { ...given, ...states, pooled: given.pooled });
    const actual = interpret(gradientProgram({ ...size, batch: 3 }), { ...given, ...states3, x, pooled });
    for (const [name, { data }] of Object.entries(expected)) {
      data.forEach((value, i) => expect(actual[name].data[i]).toBeCloseTo(value, 14));
    }
  });

  it('is zero where the gradient of the pooled states is', () => {
    const none = { shape: given.pooled.shape, data: new Float64Array(given.pooled.data.length) };
    const actual = interpret(program, { ...given, ...states, pooled: none });
    for (const { data } of Object.values(actual)) expect(data.every((value) => Math.abs(value) === 0)).toBe(true);
  });
});

describe('forwardProgram', () => {
  it('embeds each architecture by itself: a batch is a loop', () => {
    const free = forwardProgram({ ...size, batch: -1 }, { states: false });
    const feeds = draw({ ...free, types: free.types.map((type) => ({ ...type, shape: type.shape.map(Math.abs) })) });
    const xs = [0, 1, 2].map(
      () => draw({ ...free, types: forwardProgram({ ...size, batch: 1 }, { states: false }).types }).x,
    );
    const together = { shape: [5, 3, 4], data: new Float64Array(60) };
    xs.forEach(({ data }, n) => {
      for (let t = 0; t < 5; t++) together.data.set(data.subarray(4 * t, 4 * t + 4), (t * 3 + n) * 4);
    });
    const all = interpret(free, { ...feeds, x: together }).pooled.data;
    xs.forEach((x, n) => {
      const alone = interpret(free, { ...feeds, x }).pooled.data;
      expect([...alone]).toEqual([...all.subarray(6 * n, 6 * n + 6)]);
    });
  });
});
