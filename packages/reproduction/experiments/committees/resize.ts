/** Sides of square images, pixels. */
export interface Sides {
  readonly from: number;
  readonly to: number;
}

/**
 * Square grey images (n, from, from) at another side, (n, to, to): bilinear interpolation with the centres of pixels at
 * half-integers, without smoothing beforehand; beyond its border an image goes on as its outermost pixels.
 */
export function resize(images: Float32Array, { from, to }: Sides): Float32Array {
  if (from === to) return images;
  const count = images.length / (from * from);
  const resized = new Float32Array(count * to * to);
  const { first, second, share } = places({ from, to });
  let at = 0;
  for (let image = 0; image < count; image++) {
    for (let y = 0; y < to; y++) {
      const above = (image * from + first[y]) * from;
      const below = (image * from + second[y]) * from;
      for (let x = 0; x < to; x++) {
        const [left, right] = [first[x], second[x]];
        const upper = images[above + left] + share[x] * (images[above + right] - images[above + left]);
        const lower = images[below + left] + share[x] * (images[below + right] - images[below + left]);
        resized[at++] = upper + share[y] * (lower - upper);
      }
    }
  }
  return resized;
}

/** For each target pixel along an axis the two source pixels it lies between, and the share of the second. */
function places({ from, to }: Sides): { first: Int32Array; second: Int32Array; share: Float32Array } {
  const positions = Float64Array.from({ length: to }, (_, i) =>
    Math.min(from - 1, Math.max(0, ((i + 0.5) * from) / to - 0.5)),
  );
  const first = Int32Array.from(positions, Math.floor);
  return {
    first,
    second: first.map((place) => Math.min(from - 1, place + 1)),
    share: Float32Array.from(positions, (position, i) => position - first[i]),
  };
}
