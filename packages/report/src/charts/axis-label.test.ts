import { expect, test } from 'vitest';
import { axisLabel } from './axis-label';

test('axisLabel says where less is better', () => {
  expect(axisLabel('accuracy', 'maximize')).toBe('accuracy');
  expect(axisLabel('loss', 'minimize')).toBe('loss (lower is better)');
});
