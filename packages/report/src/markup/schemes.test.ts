import { expect, test } from 'vitest';
import { inBothSchemes, schemes } from './schemes';

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each(['light', 'dark'] as const)('%s: text has a contrast of 4.5 : 1, data of 3 : 1', (name) => {
  const { paper, ground, ink, muted, grid: _grid, ...data } = schemes[name];
  for (const text of [ink, muted]) {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
  }
  for (const colour of Object.values(data)) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
});

test.each(['light', 'dark'] as const)('%s: notes in vermillion and values in green are readable text', (name) => {
  const { ground, vermillion, green } = schemes[name];
  expect(contrast(vermillion, ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(green, ground)).toBeGreaterThanOrEqual(4.5);
});

test('inBothSchemes writes the rules twice', () => {
  expect(inBothSchemes(({ ground }) => `a{color:${ground}}`)).toBe(
    'a{color:#ffffff}@media (prefers-color-scheme:dark){a{color:#171c24}}',
  );
});
