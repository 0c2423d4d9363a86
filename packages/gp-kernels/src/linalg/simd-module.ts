/**
 * A WebAssembly function that JavaScript has no instructions for: C ← C − A Bᵀ by tiles of 4 × 2 elements, two products an
 * instruction. It is put together here, byte by byte, since it is all the WebAssembly there is. In pseudocode, with
 * addresses and strides in bytes and `inner` a multiple of 4:
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

type Code = readonly number[];

const I32 = 0x7f;
const V128 = 0x7b;
const TILE_ROWS = 4;
const TILE_COLUMNS = 2;
/** Bytes of a vector, and of the two that a round of the innermost loop takes. */
const VECTOR = 16;
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

const get = (local: number): Code => [0x20, local];
const set = (local: number, value: Code): Code => [...value, 0x21, local];
const int = (value: number): Code => [0x41, ...signed(value)];
const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
const lessThan = (a: Code, b: Code): Code => [...a, ...b, 0x48];
const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
const loadVector = (address: Code, offset: number): Code => [...address, ...simd(0x00), 3, ...unsigned(offset)];
const addVectors = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf0)];
const multiplyVectors = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf2)];
const lane = (vector: Code, at: number): Code => [...vector, ...simd(0x21), at];
const zeros: Code = [...simd(0x0c), ...new Array<number>(VECTOR).fill(0)];
const loadNumber = (address: Code, offset: number): Code => [...address, 0x2b, 3, offset];
const storeNumber = (address: Code, offset: number, value: Code): Code => [...address, ...value, 0x39, 3, offset];
const addNumbers = (a: Code, b: Code): Code => [...a, ...b, 0xa0];
const subtractNumbers = (a: Code, b: Code): Code => [...a, ...b, 0xa1];
/** while (!stop) body */
const loopUntil = (stop: Code, body: Code): Code => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...stop, 0x0d, 1],
  ...[...body, 0x0c, 0],
  ...[0x0b, 0x0b],
];
const each = (count: number, code: (i: number) => Code): Code =>
  Array.from({ length: count }, (_, i) => code(i)).flat();
const times = (code: Code, factor: number): Code => multiply(code, int(factor));

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
  ...loopUntil(
    [...lessThan(get(T), times(get(INNER), 8)), 0x45],
    [
      ...accumulate(0),
      ...accumulate(VECTOR),
      ...each(TILE_ROWS, (i) => set(rowOfA(i), add(get(rowOfA(i)), int(STEP)))),
      ...each(TILE_COLUMNS, (j) => set(rowOfB(j), add(get(rowOfB(j)), int(STEP)))),
      ...set(T, add(get(T), int(STEP))),
    ],
  ),
  ...each(TILE_ROWS, (i) => {
    const row = add(get(X), times(get(STRIDE_C), i));
    return each(TILE_COLUMNS, (j) => {
      const sum = addNumbers(lane(get(sumOf(i, j)), 0), lane(get(sumOf(i, j)), 1));
      return storeNumber(row, 8 * j, subtractNumbers(loadNumber(row, 8 * j), sum));
    });
  }),
];

const body = (): Code =>
  loopUntil(lessThan(get(ROWS), int(TILE_ROWS)), [
    ...set(X, get(C)),
    ...set(Y, get(B)),
    ...set(J, get(COLUMNS)),
    ...loopUntil(lessThan(get(J), int(TILE_COLUMNS)), [
      ...tile(),
      ...set(J, add(get(J), int(-TILE_COLUMNS))),
      ...set(X, add(get(X), int(8 * TILE_COLUMNS))),
      ...set(Y, add(get(Y), times(get(STRIDE_B), TILE_COLUMNS))),
    ]),
    ...set(C, add(get(C), times(get(STRIDE_C), TILE_ROWS))),
    ...set(A, add(get(A), times(get(STRIDE_A), TILE_ROWS))),
    ...set(ROWS, add(get(ROWS), int(-TILE_ROWS))),
  ]);

/** The module: it imports a memory `m.m` and exports `f`, a `SubtractTiles`. */
export function simdModule(): Uint8Array<ArrayBuffer> {
  const code = [2, I32_LOCALS, I32, V128_LOCALS, V128, ...body(), 0x0b];
  const memory = [1, 1, 0x6d, 1, 0x6d, 2, 0, 1];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, INNER + 1, ...new Array<number>(INNER + 1).fill(I32), 0]),
    ...section(2, memory),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

/** LEB128 */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** LEB128 of a number of at most 6 bits and a sign, or more. */
function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
