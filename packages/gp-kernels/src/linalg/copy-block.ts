import type { Block } from './subtract-products';

/** Copies a block of `rows` × `columns` into another. */
export function copyBlock(
  from: Block,
  to: Block,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (from.stride === columns && to.stride === columns) {
    to.data.set(from.data.subarray(from.offset, from.offset + rows * columns), to.offset);
    return;
  }
  for (let i = 0; i < rows; i++) {
    const start = from.offset + i * from.stride;
    to.data.set(from.data.subarray(start, start + columns), to.offset + i * to.stride);
  }
}
