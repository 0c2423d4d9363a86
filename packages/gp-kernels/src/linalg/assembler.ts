/** Bytes of WebAssembly; an expression leaves its value on the stack. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
/** Bytes of a number and of a vector of two. */
export const NUMBER = 8;
export const VECTOR = 16;

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];

export const int = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const times = (code: Code, factor: number): Code => multiply(code, int(factor));
export const lessThan = (a: Code, b: Code): Code => [...a, ...b, 0x48];
export const not = (code: Code): Code => [...code, 0x45];
/** local ← local + by */
export const advance = (local: number, by: Code): Code => set(local, add(get(local), by));

export const loadNumber = (address: Code, offset = 0): Code => [...address, 0x2b, 3, ...unsigned(offset)];
export const storeNumber = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...[0x39, 3, ...unsigned(offset)],
];
export const addNumbers = (a: Code, b: Code): Code => [...a, ...b, 0xa0];
export const subtractNumbers = (a: Code, b: Code): Code => [...a, ...b, 0xa1];
export const multiplyNumbers = (a: Code, b: Code): Code => [...a, ...b, 0xa2];
export const divideNumbers = (a: Code, b: Code): Code => [...a, ...b, 0xa3];

const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
export const loadVector = (address: Code, offset: number): Code => [...address, ...simd(0x00), 3, ...unsigned(offset)];
export const addVectors = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf0)];
export const multiplyVectors = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xf2)];
export const lane = (vector: Code, at: number): Code => [...vector, ...simd(0x21), at];
export const zeros: Code = [...simd(0x0c), ...new Array<number>(VECTOR).fill(0)];

/** while (!stop) body */
export const loopUntil = (stop: Code, body: Code): Code => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...stop, 0x0d, 1],
  ...[...body, 0x0c, 0],
  ...[0x0b, 0x0b],
];
export const each = (count: number, code: (i: number) => Code): Code =>
  Array.from({ length: count }, (_, i) => code(i)).flat();

/** A function of i32 parameters that returns nothing. Its other locals come in the order of `locals`. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  /** Numbers of locals, each with their type. */
  readonly locals: readonly (readonly [count: number, type: number])[];
  readonly body: Code;
}

/** A module that imports a memory `m.m` and exports functions. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const memory = [1, 1, 0x6d, 1, 0x6d, 2, 0, 1];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      functions.map(({ parameters }) => [0x60, parameters, ...new Array<number>(parameters).fill(I32), 0]),
    ),
    ...[2, memory.length, ...memory],
    ...section(
      3,
      functions.map((_, place) => [place]),
    ),
    ...section(
      7,
      functions.map(({ name }, place) => [name.length, ...Array.from(name, (c) => c.charCodeAt(0)), 0, place]),
    ),
    ...section(
      10,
      functions.map(({ locals, body }) => {
        const code = [locals.length, ...locals.flat(), ...body, 0x0b];
        return [...unsigned(code.length), ...code];
      }),
    ),
  ]);
}

/** A section that is a list. */
function section(id: number, entries: readonly Code[]): Code {
  const content = [entries.length, ...entries.flat()];
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
