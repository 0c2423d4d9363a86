import {
  add,
  addNumbers,
  addVectors,
  advance,
  each,
  get,
  I32,
  int,
  lane,
  lessThan,
  loadNumber,
  loadVector,
  loopUntil,
  multiplyVectors,
  not,
  NUMBER,
  set,
  storeNumber,
  subtractNumbers,
  times,
  V128,
  VECTOR,
  zeros,
  type Code,
  type WasmFunction,
} from './assembler';

/**
 * C ← C − A Bᵀ by WebAssembly, for which JavaScript has no instructions: tiles of 4 × 2 elements, two products an
 * instruction. In pseudocode, with addresses and strides in bytes and `inner` a multiple of 4:
 *
 *     for (; rows >= 4; rows -= 4, c += 4 strideC, a += 4 strideA)
 *       for (j = columns, x = c, y = b; j >= 2; j -= 2, x += 16, y += 2 strideB)
 *         for (t = 0; t < 8 inner; t += 32) sums[i][j] += a[i][t ..] * y[j][t ..]
 *         x[i][j] -= sums[i][j]
 */
export type SubtractTiles = (
  c: number,
  strideC: number,
  a: number,
  strideA: number,
  b: number,
  strideB: number,
  rows: number,
  columns: number,
  inner: number,
) => void;

const TILE_ROWS = 4;
const TILE_COLUMNS = 2;
/** Bytes that a round of the innermost loop takes of a row. */
const STEP = 2 * VECTOR;

const [C, STRIDE_C, A, STRIDE_A, B, STRIDE_B, ROWS, COLUMNS, INNER] = Array.from({ length: 9 }, (_, i) => i);
const [J, X, Y, T] = [9, 10, 11, 12];
/** Where the rows of A and of B in use begin, and later, where they are read. */
const rowOfA = (i: number): number => 13 + i;
const rowOfB = (j: number): number => rowOfA(TILE_ROWS) + j;
const vectorOfB = (j: number): number => rowOfB(TILE_COLUMNS) + j;
const vectorOfA = vectorOfB(TILE_COLUMNS);
const sumOf = (i: number, j: number): number => vectorOfA + 1 + TILE_COLUMNS * i + j;
const I32_LOCALS = vectorOfB(0) - J;
const V128_LOCALS = sumOf(TILE_ROWS, 0) - vectorOfB(0);

/** Adds the products of one vector a row at `offset`. */
const accumulate = (offset: number): Code => [
  ...each(TILE_COLUMNS, (j) => set(vectorOfB(j), loadVector(get(rowOfB(j)), offset))),
  ...each(TILE_ROWS, (i) => [
    ...set(vectorOfA, loadVector(get(rowOfA(i)), offset)),
    ...each(TILE_COLUMNS, (j) =>
      set(sumOf(i, j), addVectors(get(sumOf(i, j)), multiplyVectors(get(vectorOfA), get(vectorOfB(j))))),
    ),
  ]),
];

const tile = (): Code => [
  ...each(TILE_ROWS, (i) => set(rowOfA(i), add(get(A), times(get(STRIDE_A), i)))),
  ...each(TILE_COLUMNS, (j) => set(rowOfB(j), add(get(Y), times(get(STRIDE_B), j)))),
  ...each(TILE_ROWS * TILE_COLUMNS, (at) => set(sumOf(0, at), zeros)),
  ...set(T, int(0)),
  ...loopUntil(not(lessThan(get(T), times(get(INNER), NUMBER))), [
    ...accumulate(0),
    ...accumulate(VECTOR),
    ...each(TILE_ROWS, (i) => advance(rowOfA(i), int(STEP))),
    ...each(TILE_COLUMNS, (j) => advance(rowOfB(j), int(STEP))),
    ...advance(T, int(STEP)),
  ]),
  ...each(TILE_ROWS, (i) => {
    const row = add(get(X), times(get(STRIDE_C), i));
    return each(TILE_COLUMNS, (j) => {
      const sum = addNumbers(lane(get(sumOf(i, j)), 0), lane(get(sumOf(i, j)), 1));
      return storeNumber(row, NUMBER * j, subtractNumbers(loadNumber(row, NUMBER * j), sum));
    });
  }),
];

export const subtractTiles: WasmFunction = {
  name: 'subtract',
  parameters: INNER + 1,
  locals: [
    [I32_LOCALS, I32],
    [V128_LOCALS, V128],
  ],
  body: loopUntil(lessThan(get(ROWS), int(TILE_ROWS)), [
    ...set(X, get(C)),
    ...set(Y, get(B)),
    ...set(J, get(COLUMNS)),
    ...loopUntil(lessThan(get(J), int(TILE_COLUMNS)), [
      ...tile(),
      ...advance(J, int(-TILE_COLUMNS)),
      ...advance(X, int(NUMBER * TILE_COLUMNS)),
      ...advance(Y, times(get(STRIDE_B), TILE_COLUMNS)),
    ]),
    ...advance(C, times(get(STRIDE_C), TILE_ROWS)),
    ...advance(A, times(get(STRIDE_A), TILE_ROWS)),
    ...advance(ROWS, int(-TILE_ROWS)),
  ]),
};
