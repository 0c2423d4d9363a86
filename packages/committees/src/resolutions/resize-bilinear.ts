import { CommitteeError } from '../errors';

export interface ResizeBilinearOptions {
  /** (n, channels, height, width) of the images. */
  readonly shape: readonly [n: number, channels: number, height: number, width: number];
  /** Pixels of the result. */
  readonly height: number;
  /** Pixels of the result. */
  readonly width: number;
}

/**
 * Images (n, channels, height, width), row-major, at another resolution, by bilinear interpolation with half-pixel centres: the
 * pixel i of the result lies at (i + 1/2) · from / to − 1/2 of the image, and beyond the outermost centres the image is constant. That is
 * `interpolate(mode='bilinear', align_corners=False)` of PyTorch without antialiasing: made much smaller, an image loses pixels.
 *
 * Throws `BAD_OPTION`, and `COUNT_MISMATCH` where there are more or fewer pixels than `shape` says.
 */
export function resizeBilinear(
  images: ArrayLike<number>,
  { shape, height, width }: ResizeBilinearOptions,
): Float32Array {
  const [n, channels, fromHeight, fromWidth] = shape;
  for (const value of [channels, fromHeight, fromWidth, height, width]) {
    if (!(Number.isInteger(value) && value > 0)) {
      const sizes = `the shape is (${shape.join(', ')}) and the result ${height}×${width}`;
      throw new CommitteeError('BAD_OPTION', `resizeBilinear: ${sizes}; give positive integers`);
    }
  }
  const from = fromHeight * fromWidth;
  if (images.length !== n * channels * from) {
    const message = `resizeBilinear: there are ${images.length} pixels and (${shape.join(', ')}) has ${n * channels * from}`;
    throw new CommitteeError('COUNT_MISMATCH', `${message}; give the shape of the images`);
  }
  const rows = neighbours(fromHeight, height);
  const columns = neighbours(fromWidth, width);
  const result = new Float32Array(n * channels * height * width);
  let at = 0;
  for (let plane = 0; plane < images.length; plane += from) {
    for (let i = 0; i < height; i++) {
      const upper = plane + rows.first[i] * fromWidth;
      const lower = plane + rows.second[i] * fromWidth;
      const down = rows.share[i];
      for (let j = 0; j < width; j++) {
        const [left, right, across] = [columns.first[j], columns.second[j], columns.share[j]];
        const above = (1 - across) * images[upper + left] + across * images[upper + right];
        const below = (1 - across) * images[lower + left] + across * images[lower + right];
        result[at++] = (1 - down) * above + down * below;
      }
    }
  }
  return result;
}

interface Neighbours {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** What the second brings in, in [0, 1). */
  readonly share: Float64Array;
}

/** The two pixels between which each pixel of the result lies, along one axis. */
function neighbours(from: number, to: number): Neighbours {
  const first = new Int32Array(to);
  const second = new Int32Array(to);
  const share = new Float64Array(to);
  for (let i = 0; i < to; i++) {
    const place = Math.min(from - 1, Math.max(0, ((i + 0.5) * from) / to - 0.5));
    first[i] = Math.floor(place);
    second[i] = Math.min(from - 1, first[i] + 1);
    share[i] = place - first[i];
  }
  return { first, second, share };
}
