import {
  add,
  advance,
  divideNumbers,
  each,
  F64,
  get,
  I32,
  int,
  lessThan,
  loadNumber,
  loopUntil,
  multiplyNumbers,
  not,
  NUMBER,
  set,
  storeNumber,
  subtractNumbers,
  times,
  type Code,
  type WasmFunction,
} from './assembler';

/**
 * Solves X Lᵀ = B in place by WebAssembly, four rows at a time, so that none waits for its own last step. In pseudocode,
 * with addresses and strides in bytes:
 *
 *     for (; rows >= 4; rows -= 4, b += 4 strideB)
 *       for (j = 0, y = l; j < 8 columns; j += 8, y += strideL)
 *         rests[i] = b[i][j]
 *         for (t = 0; t < j; t += 8) rests[i] -= b[i][t] * y[t]
 *         b[i][j] = rests[i] / y[j]
 */
export type SolveTiles = (
  b: number,
  strideB: number,
  l: number,
  strideL: number,
  rows: number,
  columns: number,
) => void;

/** Rows solved at a time. */
export const TILE_ROWS = 4;
const [B, STRIDE_B, L, STRIDE_L, ROWS, COLUMNS] = [0, 1, 2, 3, 4, 5];
const [J, T, Y] = [6, 7, 8];
const rowOfB = (i: number): number => 9 + i;
const FACTOR = rowOfB(TILE_ROWS);
const restOf = (i: number): number => FACTOR + 1 + i;

const eachRow = (code: (i: number) => Code): Code => each(TILE_ROWS, code);
const elementOf = (i: number, offset: number): Code => add(get(rowOfB(i)), get(offset));

const column = (): Code => [
  ...eachRow((i) => set(restOf(i), loadNumber(elementOf(i, J)))),
  ...set(T, int(0)),
  ...loopUntil(not(lessThan(get(T), get(J))), [
    ...set(FACTOR, loadNumber(add(get(Y), get(T)))),
    ...eachRow((i) =>
      set(restOf(i), subtractNumbers(get(restOf(i)), multiplyNumbers(loadNumber(elementOf(i, T)), get(FACTOR)))),
    ),
    ...advance(T, int(NUMBER)),
  ]),
  ...set(FACTOR, loadNumber(add(get(Y), get(J)))),
  ...eachRow((i) => storeNumber(elementOf(i, J), 0, divideNumbers(get(restOf(i)), get(FACTOR)))),
];

export const solveTiles: WasmFunction = {
  name: 'solve',
  parameters: COLUMNS + 1,
  locals: [
    [FACTOR - J, I32],
    [TILE_ROWS + 1, F64],
  ],
  body: loopUntil(lessThan(get(ROWS), int(TILE_ROWS)), [
    ...eachRow((i) => set(rowOfB(i), add(get(B), times(get(STRIDE_B), i)))),
    ...set(J, int(0)),
    ...set(Y, get(L)),
    ...loopUntil(not(lessThan(get(J), times(get(COLUMNS), NUMBER))), [
      ...column(),
      ...advance(J, int(NUMBER)),
      ...advance(Y, get(STRIDE_L)),
    ]),
    ...advance(B, times(get(STRIDE_B), TILE_ROWS)),
    ...advance(ROWS, int(-TILE_ROWS)),
  ]),
};
