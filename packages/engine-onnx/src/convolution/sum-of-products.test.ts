import { describe, expect, it } from 'vitest';
import type { Emission } from '../emission/emission';
import { portable, type Target } from '../emission/target';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { sumOfProducts, type Factor } from './sum-of-products';

type Shape = Factor['shape'];

const number = (i: number): number => ((i * 7) % 5) - 2;

function factor(emission: Emission, shape: Shape): Factor {
  const length = shape.reduce((product, size) => product * size, 1);
  return {
    value: emission.floats(
      shape,
      Float32Array.from({ length }, (_, i) => number(i)),
    ),
    shape,
  };
}

function opsOf([a, b]: readonly Shape[], target: Target): string[] {
  const emission = emptyEmission(target);
  const value = sumOfProducts(emission, factor(emission, a), factor(emission, b));
  return emission.finish([], [{ name: 'y', type: 'float32', shape: [], value }]).nodes.map(({ op }) => op);
}

function expected([a, b]: readonly Shape[]): number[] {
  const [batch, groups, m, places] = a;
  const n = b[2];
  const sums = new Array<number>(groups * m * n).fill(0);
  for (let row = 0; row < batch * groups; row++) {
    for (let i = 0; i < m * n * places; i++) {
      const [left, right, place] = [Math.floor(i / (n * places)), Math.floor(i / places) % n, i % places];
      const product = number((row * m + left) * places + place) * number((row * n + right) * places + place);
      sums[((row % groups) * m + left) * n + right] += product;
    }
  }
  return sums;
}

describe('sumOfProducts', () => {
  const many: Shape[] = [
    [2, 3, 2, 10],
    [2, 3, 4, 10],
  ];
  const few: Shape[] = [
    [3, 2, 5, 1],
    [3, 2, 4, 1],
  ];

  it.each([portable, { fused: true, block: 0, serial: true }])('sums products over images for %o', async (target) => {
    for (const shapes of [many, few]) {
      const emission = emptyEmission(target);
      const [a, b] = shapes.map((shape) => factor(emission, shape));
      expect(await evaluateGraph(emission, sumOfProducts(emission, a, b))).toEqual(expected(shapes));
    }
  });

  it('multiplies image by image where there are many places, else all images at once', () => {
    expect(opsOf(many, { fused: true, block: 0, serial: true })).toEqual([
      'FusedMatMul',
      'Reshape',
      'MatMul',
      'Reshape',
    ]);
    expect(opsOf(few, { fused: true, block: 0, serial: true }).at(-1)).toBe('FusedMatMul');
    expect(opsOf(few, portable).slice(-2)).toEqual(['Transpose', 'MatMul']);
  });
});
