import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { deployCard } from './deploy-card';

test('deployCard shows the source as it is, selected by one click', () => {
  const code = "if (a < b) {\n  run('<script>');\n}\n";
  const { text } = deployCard({ code })!;
  expect(textsOf(text, 'pre')).toEqual([code]);
  expect(text).toContain('user-select:all');
  expect(deployCard({})).toBeUndefined();
});
