import { expect, it } from 'vitest';
import { mirror } from './mirror';

it.each([0, 1, 15, 16, 17, 50])('mirror of %i rows copies the lower half and keeps it', (n) => {
  const matrix = Float64Array.from({ length: n * n }, (_, at) => at);
  const mirrored = mirror(matrix.slice(), n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      expect(mirrored[i * n + j]).toBe(matrix[i * n + j]);
      expect(mirrored[j * n + i]).toBe(matrix[i * n + j]);
    }
  }
});
