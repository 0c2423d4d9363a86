import { gridOf, meanOfCells } from './grid';
import { decidePixels, meanLabels, type ScoreMap } from './score-map';

export interface DenseCascadeOptions {
  /**
   * Side s of a cell, pixels.
   *
   * @defaultValue the whole image is one cell
   */
  readonly size?: number;
  /** Cells whose mean confidence is at least this keep what the first model says. */
  readonly threshold: number;
}

export interface DensePrediction {
  /** Class of each pixel, (height, width), row-major. */
  readonly labels: Int32Array;
  /** 1 for each cell that was passed on, row by row. */
  readonly passedCells: Uint8Array;
  /** Share of the pixels that was passed on. */
  readonly passed: number;
}

/**
 * A cascade of two models of dense prediction, cell by cell (thesis 5.8.2).
 *
 * - R: a cell of the grid; α_p: logits of the first model at pixel p.
 * - g(α_p) = max softmax(α_p), and g^dense(R) = 1/|R| Σ_{p ∈ R} g(α_p).
 * - where g^dense(R) is below the threshold, R is passed on, and its pixels get the mean of both models.
 *
 * `second` holds the second model's map of the whole image; to run it on the passed cells only, give a function, which is called once,
 * with the cells, and not at all where none is passed.
 */
export function denseCascade(
  { first, second }: { readonly first: ScoreMap; readonly second: ScoreMap | ((passedCells: Uint8Array) => ScoreMap) },
  { size, threshold }: DenseCascadeOptions,
): DensePrediction {
  const own = decidePixels(first);
  const grid = gridOf(first, size);
  const passedCells = Uint8Array.from(meanOfCells(grid, own.confidences), (g) => (g >= threshold ? 0 : 1));
  const count = passedCells.reduce((sum, passed, cell) => sum + passed * grid.pixels[cell], 0);
  if (count === 0) return { labels: own.labels, passedCells, passed: 0 };
  const both = meanLabels(first, typeof second === 'function' ? second(passedCells) : second);
  const labels = own.labels.map((label, pixel) => (passedCells[grid.cells[pixel]] === 1 ? both[pixel] : label));
  return { labels, passedCells, passed: count / labels.length };
}

/** What each of the two models costs on a whole image. */
export interface DenseCosts {
  readonly first: number;
  readonly second: number;
}

/** Average cost of an image: cost_1 + cost_2 × the share of the pixels that is passed on. */
export function denseCost({ first, second }: DenseCosts, passed: number): number {
  return first + second * passed;
}
