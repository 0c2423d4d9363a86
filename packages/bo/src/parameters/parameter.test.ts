import { expect, it } from 'vitest';
import { categorical, integer, logUniform, uniform } from './parameter';

it.each([
  ['a range of nothing', () => uniform(1, 1)],
  ['a range from its end', () => uniform(2, 1)],
  ['an endless range', () => uniform(0, Infinity)],
  ['a logarithm of 0', () => logUniform(0, 1)],
  ['part of a whole number', () => integer(0, 1.5)],
  ['no choices', () => categorical([])],
  ['a choice twice', () => categorical(['a', 'a'])],
  ['too few probabilities', () => categorical(['a', 'b'], [1])],
  ['probabilities of another sum', () => categorical(['a', 'b'], [0.5, 0.6])],
  ['a probability of 0', () => categorical(['a', 'b'], [0, 1])],
])('%s is a BAD_OPTION', (_, make) => {
  expect(make).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});

it('categorical numbers its choices', () => {
  const op = categorical(['a', true, null]);
  expect(op.dimension).toEqual({ kind: 'categorical', count: 3 });
  expect([op.encode(null), op.decode(1)]).toEqual([2, true]);
});
