import { describe, expect, it } from 'vitest';
import type { Value } from '../program/value';
import { programOf } from '../testing/evaluate';
import { lstmGradient } from './lstm-gradient';

/** How often each instruction comes in the gradients of an LSTM over so many steps. */
function counts(steps: number): Record<string, number> {
  const gradients = (...[dy, x, y, inputWeights, recurrentWeights, bias]: Value[]) => {
    const all = lstmGradient(dy, { x, y, inputWeights, recurrentWeights, bias });
    return [all.inputWeights, all.recurrentWeights, all.bias];
  };
  const [states, inputs] = [
    [steps, -1, 4],
    [steps, -1, 3],
  ];
  const { instructions } = programOf(gradients, states, inputs, states, [16, 3], [16, 4], [16]);
  const found: Record<string, number> = {};
  for (const { primitive } of instructions) found[primitive] = (found[primitive] ?? 0) + 1;
  return found;
}

describe('lstmGradient', () => {
  it('has one product a step; gates and weights take one product each for all steps together', () => {
    const [short, long] = [counts(5), counts(15)];
    expect(long.matmul - short.matmul).toBe(10);
    expect(short.matmul).toBe(4 + 2 * 4 + 2);
    expect(long.sigmoid).toBe(3);
    expect(long.tanh).toBe(1);
  });

  it('takes eleven element-wise instructions a step', () => {
    const [short, long] = [counts(5), counts(15)];
    const perStep = ['add', 'mul', 'concat', 'sub', 'div'].map((name) => ((long[name] ?? 0) - (short[name] ?? 0)) / 10);
    expect(perStep.reduce((total, count) => total + count)).toBe(11);
  });
});
