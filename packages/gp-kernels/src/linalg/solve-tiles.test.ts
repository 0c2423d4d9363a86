import { createRandom } from '@archipelago/numerics';
import { expect, it } from 'vitest';
import { tilesIn, workspace } from './workspace';

it.each([
  [4, 1],
  [8, 16],
  [12, 5],
])(
  'solveTiles of %i rows and %i columns: X times the factor is B again, and nothing else is touched',
  (rows, columns) => {
    const random = createRandom(rows);
    const [strideB, strideL] = [columns + 3, columns + 1];
    const [b, l] = workspace(1e9, [rows * strideB, columns * strideL])!;
    for (let at = 0; at < b.length; at++) b[at] = random.normal();
    for (let at = 0; at < l.length; at++) l[at] = 1 + random.uniform();
    const before = b.slice();
    tilesIn(b)!.solve(b.byteOffset, 8 * strideB, l.byteOffset, 8 * strideL, rows, columns);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let product = 0;
        for (let t = 0; t <= j; t++) product += b[i * strideB + t] * l[j * strideL + t];
        expect(product).toBeCloseTo(before[i * strideB + j], 9);
      }
      for (let j = columns; j < strideB; j++) expect(b[i * strideB + j]).toBe(before[i * strideB + j]);
    }
  },
);

it('solveTiles leaves rows beyond a multiple of four as they are', () => {
  const [b, l] = workspace(1e9, [3, 1])!;
  b.fill(6);
  l.fill(2);
  tilesIn(b)!.solve(b.byteOffset, 8, l.byteOffset, 8, 3, 1);
  expect([...b]).toEqual([6, 6, 6]);
});
