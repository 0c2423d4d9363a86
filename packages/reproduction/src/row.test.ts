import { expect, it } from 'vitest';
import { distanceOf } from './row';

it("distanceOf is ours over the paper's, less 1", () => {
  expect(distanceOf({ paper: 574, ours: 529.911552 })).toBeCloseTo(-0.0768, 4);
  expect(distanceOf({ paper: null, ours: 1 })).toBeNull();
  expect(distanceOf({ paper: 1, ours: null })).toBeNull();
});
