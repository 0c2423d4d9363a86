import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { kindLegend } from './kind-legend';

test('kindLegend names the kinds that are there, inputs and outputs aside', () => {
  const { markup } = kindLegend(['input', 'dense', 'convolution', 'dense', 'output'], 500);
  expect(textsOf(`<svg>${markup.text}</svg>`, 'text')).toEqual(['convolution', 'linear']);
});

test('kindLegend takes more rows where it is narrow, and no room without kinds', () => {
  const kinds = ['convolution', 'dense', 'pooling', 'combination'] as const;
  expect(kindLegend(kinds, 120).height).toBeGreaterThan(kindLegend(kinds, 900).height);
  expect(kindLegend([], 900)).toMatchObject({ width: 0, height: 0 });
});
