/** Points of three dimensions for the contracts of kernels of vectors: two are equal, one is the origin. */
export const someVectors: readonly (readonly number[])[] = [
  [0.3, -1.2, 0.5],
  [1.1, 0.4, -0.7],
  [0.3, -1.2, 0.5],
  [-2, 0.1, 0.9],
  [0, 0, 0],
];
