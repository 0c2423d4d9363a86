import { describe, expect, it } from 'vitest';
import { wasmModule } from './assembler';
import { solveTiles } from './solve-tiles';
import { subtractTiles } from './subtract-tiles';
import { tilesIn, workspace } from './workspace';

const WORK = 1e9;

describe('workspace', () => {
  it('the module is valid WebAssembly', () => {
    expect(WebAssembly.validate(wasmModule([subtractTiles, solveTiles]))).toBe(true);
  });

  it('gives arrays that lie apart in one memory, also where that must grow', () => {
    for (const lengths of [
      [3, 5],
      [20_000, 1],
      [9_000_000, 2],
    ]) {
      const arrays = workspace(WORK, lengths)!;
      arrays.forEach((array, i) => array.fill(i + 1));
      expect(arrays.map(({ length }) => length)).toEqual(lengths);
      expect(arrays.map((array) => array.at(-1))).toEqual([1, 2]);
      expect(arrays.map((array) => tilesIn(array) === undefined)).toEqual([false, false]);
    }
  });

  it('gives none for little work, and tilesIn knows no other array', () => {
    expect(workspace(10, [3])).toBeNull();
    expect(tilesIn(new Float64Array(3))).toBeUndefined();
  });
});
