import { describe, expect, it } from 'vitest';
import { EngineError } from '../errors';
import type { Value } from '../program/value';
import { evaluate, shapeOf } from '../testing/evaluate';
import { lstm, lstmPrimitive } from './lstm';

const weights = (w: Value, r: Value, b: Value) => ({ inputWeights: w, recurrentWeights: r, bias: b });

describe('lstm', () => {
  const x = [[[0.5]], [[-1]], [[2]]];
  const w = [[1], [0.5], [-1], [2]];
  const r = [[0.25], [-0.5], [1], [0.5]];
  const b = [0, 0.1, 1, -0.2];

  it('of one unit follows its equations', () => {
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    const c1 = sigmoid(0.5) * Math.tanh(0.8);
    const y1 = sigmoid(0.35) * Math.tanh(c1);
    const c2 = sigmoid(2 + y1) * c1 + sigmoid(-1 + y1 / 4) * Math.tanh(-2.2 + y1 / 2);
    const y2 = sigmoid(-0.4 - y1 / 2) * Math.tanh(c2);
    const y = evaluate((...v) => lstm(v[0], weights(v[1], v[2], v[3])), x, w, r, b) as number[][][];
    expect(y[0][0][0]).toBeCloseTo(y1, 14);
    expect(y[1][0][0]).toBeCloseTo(y2, 14);
  });

  it.each([false, true])('is what it is composed of, reverse %s', (reverse) => {
    const native = evaluate((...v) => lstm(v[0], weights(v[1], v[2], v[3]), { reverse }), x, w, r, b);
    const composed = evaluate((...v) => lstmPrimitive.compose!(v, { reverse }), x, w, r, b);
    (native as number[][][]).flat(2).forEach((value, i) => {
      expect(value).toBeCloseTo((composed as number[][][]).flat(2)[i], 14);
    });
  });

  it('in reverse is the steps turned around, before and after', () => {
    const reversed = evaluate((...v) => lstm(v[0], weights(v[1], v[2], v[3]), { reverse: true }), x, w, r, b);
    const turned = evaluate((...v) => lstm(v[0], weights(v[1], v[2], v[3])), [...x].reverse(), w, r, b);
    expect(reversed).toEqual([...(turned as number[][][])].reverse());
  });

  it('keeps a free batch', () => {
    const shape = shapeOf((...v) => lstm(v[0], weights(v[1], v[2], v[3])), [7, -2, 3], [20, 3], [20, 5], [20]);
    expect(shape).toEqual([7, -2, 5]);
  });

  it.each([
    ['weights of another width', [[7, 1, 3], [20, 4], [20, 5], [20]]],
    ['gates of another number', [[7, 1, 3], [15, 3], [15, 5], [15]]],
    ['a free number of steps', [[-1, 1, 3], [20, 3], [20, 5], [20]]],
    ['steps without a batch', [[7, 3], [20, 3], [20, 5], [20]]],
  ])('refuses %s with SHAPE_MISMATCH', (_, shapes) => {
    const run = () => shapeOf((...v) => lstm(v[0], weights(v[1], v[2], v[3])), ...shapes);
    expect(run).toThrow(EngineError);
    expect(run).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH', place: 'lstm' }));
  });
});
