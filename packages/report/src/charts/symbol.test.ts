import { expect, test } from 'vitest';
import { symbolMarkup } from './symbol';

test.each(['dot', 'cross', 'ring', 'diamond', 'triangle', 'line'] as const)('symbolMarkup(%s) is a shape', (symbol) => {
  expect(symbolMarkup(symbol, 8, 12).text).toMatch(/^<(circle|path) [^<>]+\/>$/);
});
