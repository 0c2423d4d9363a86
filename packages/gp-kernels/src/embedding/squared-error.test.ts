import { expect, it } from 'vitest';
import { squaredError } from './squared-error';

const embedding = Float64Array.of(0.6, 0.8, 1, 0, 0, -1);
const targets = Float64Array.of(0.1, 0.5, 0.9);
const head = Float32Array.of(0.5, -0.25, 0.125);

it('squaredError is minus the mean of squares', () => {
  const predicted = [0.225, 0.625, 0.375];
  const mean = predicted.reduce((total, p, i) => total + (p - targets[i]) ** 2 / 3, 0);
  expect(squaredError(embedding, targets, head).value).toBeCloseTo(-mean, 14);
});

it('squaredError has the gradients that central differences give', () => {
  const { gradient, headGradient } = squaredError(embedding, targets, head);
  const step = 2 ** -10;
  const moved = <T extends Float32Array | Float64Array>(values: T, at: number, by: number): T => {
    const copy = values.slice() as T;
    copy[at] += by;
    return copy;
  };
  gradient.forEach((slope, at) => {
    const value = (by: number) => squaredError(moved(embedding, at, by), targets, head).value;
    expect(slope).toBeCloseTo((value(step) - value(-step)) / (2 * step), 9);
  });
  headGradient.forEach((slope, at) => {
    const value = (by: number) => squaredError(embedding, targets, moved(head, at, by)).value;
    expect(slope).toBeCloseTo((value(step) - value(-step)) / (2 * step), 6);
  });
});
