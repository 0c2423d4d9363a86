import { expect, it } from 'vitest';
import { greatestMagnitude, inner, norm, project } from './vectors';

it('inner, norm and greatestMagnitude of (3, −4)', () => {
  const a = Float64Array.of(3, -4);
  expect([inner(a, a), norm(a), greatestMagnitude(a), greatestMagnitude(new Float64Array(0))]).toEqual([25, 5, 4, 0]);
});

it('project brings each element within its bounds', () => {
  const bounds = { lower: Float64Array.of(0, 0), upper: Float64Array.of(1, 1) };
  expect(project(Float64Array.of(-2, 0.5), bounds)).toEqual(Float64Array.of(0, 0.5));
});
