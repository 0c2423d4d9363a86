/**
 * The places of `values` from the smallest to the largest, of equals the first one first: a merge sort from the bottom up,
 * several times as fast as a sort with a comparison function.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const n = values.length;
  let order = new Uint32Array(n).map((_, i) => i);
  let merged = new Uint32Array(n);
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let [a, b] = [start, middle];
      for (let to = start; to < end; to++) {
        const takesFirst = a < middle && (b === end || values[order[a]] <= values[order[b]]);
        merged[to] = order[takesFirst ? a++ : b++];
      }
    }
    [order, merged] = [merged, order];
  }
  return order;
}
