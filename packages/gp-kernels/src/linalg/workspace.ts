import { wasmModule } from './assembler';
import { solveTiles, type SolveTiles } from './solve-tiles';
import { subtractTiles, type SubtractTiles } from './subtract-tiles';

const PAGE = 65536;
/** Bytes: a larger memory is left to the garbage collector. */
const GREATEST_KEPT = 64 * 2 ** 20;
/** Products: where there are fewer, copying takes longer than it saves. */
const LEAST_WORK = 1e5;

/** Functions over the memory of a workspace. */
export interface Tiles {
  readonly subtract: SubtractTiles;
  readonly solve: SolveTiles;
}

interface Workspace {
  readonly memory: WebAssembly.Memory;
  readonly tiles: Tiles;
}

/** Null where there is no WebAssembly with 128-bit vectors, or it is forbidden. */
let compiled: WebAssembly.Module | null | undefined;
let kept: Workspace | undefined;
const functions = new WeakMap<ArrayBufferLike, Tiles>();

/**
 * Arrays of some lengths that hold anything, in one memory that `tilesIn` reaches, for `work` products; null where they would
 * not pay or are not to be had. They are to be used before the next call.
 *
 * Whether there are any depends on the sizes and the platform alone: the same numbers give the same result to the last bit on
 * every platform with WebAssembly vectors, as all browsers and Node releases have that this package runs on.
 */
export function workspace(work: number, lengths: readonly number[]): readonly Float64Array[] | null {
  if (work < LEAST_WORK) return null;
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  const bytes = 8 * lengths.reduce((total, length) => total + length, 0);
  const { buffer } = memoryFor(compiled, bytes);
  let offset = 0;
  return lengths.map((length) => {
    const array = new Float64Array(buffer, offset, length);
    offset += 8 * length;
    return array;
  });
}

/** The functions over the memory of an array, where it is of a workspace. */
export function tilesIn(array: Float64Array): Tiles | undefined {
  return functions.get(array.buffer);
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(wasmModule([subtractTiles, solveTiles]));
  } catch {
    return null;
  }
}

function memoryFor(module: WebAssembly.Module, bytes: number): WebAssembly.Memory {
  const pages = Math.max(1, Math.ceil(bytes / PAGE));
  let space = kept;
  if (space === undefined || bytes > GREATEST_KEPT) {
    const memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(module, { m: { m: memory } });
    space = { memory, tiles: exports as unknown as Tiles };
    if (bytes <= GREATEST_KEPT) kept = space;
  }
  const missing = pages - space.memory.buffer.byteLength / PAGE;
  if (missing > 0) space.memory.grow(missing);
  functions.set(space.memory.buffer, space.tiles);
  return space.memory;
}
