import { describe, expect, it } from 'vitest';
import { concat } from '../primitives/concat';
import { lstm } from '../primitives/lstm';
import { mul } from '../primitives/mul';
import { sum } from '../primitives/sum';
import { ProgramBuilder } from '../program/builder';
import { gradient } from '../program/gradient';
import type { Value } from '../program/value';
import fixture from './fixtures/lstm.json';
import { interpret, type Feed } from './interpret';

type Stored = { readonly shape: number[]; readonly data: number[] };

describe('two LSTM layers in both directions', () => {
  const builder = new ProgramBuilder();
  const feeds: Record<string, Feed> = {};
  const declare = (name: string, { shape, data }: Stored): Value => {
    feeds[name] = { shape, data: Float64Array.from(data) };
    return builder.input(name, { dtype: 'float32', shape });
  };
  const [x, v] = [declare('x', fixture.x), declare('v', fixture.v)];
  const weights = fixture.layers.map(({ inputWeights, recurrentWeights, bias }, i) => ({
    inputWeights: declare(`w${i}`, inputWeights.value),
    recurrentWeights: declare(`r${i}`, recurrentWeights.value),
    bias: declare(`b${i}`, bias.value),
  }));
  const layer = (value: Value, at: number): Value =>
    concat([lstm(value, weights[at]), lstm(value, weights[at + 1], { reverse: true })], 2);
  const y = layer(layer(x, 0), 2);
  const parameters = weights.flatMap((own) => [own.inputWeights, own.recurrentWeights, own.bias]);
  const gradients = gradient(sum(mul(y, v), [0, 1, 2]), [x, ...parameters]);
  const named = Object.fromEntries(gradients.map((value, i) => [`g${i}`, value]));
  const results = interpret(builder.build({ y, ...named }), feeds);

  it('give what PyTorch’s LSTM gives', () => {
    expectClose(results.y.data, fixture.y.data);
  });

  it('have its gradients', () => {
    const stored = fixture.layers.flatMap(({ inputWeights, recurrentWeights, bias }) => [
      inputWeights.gradient,
      recurrentWeights.gradient,
      bias.gradient,
    ]);
    [fixture.xGradient, ...stored].forEach(({ data }, i) => expectClose(results[`g${i}`].data, data));
  });
});

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 12));
}
