import { expect, test } from 'vitest';
import { markup } from '../markup/markup';
import { card } from './card';

test('card has a title, escaped, and its content', () => {
  const html = card('<b>', markup`<p>x</p>`).text;
  expect(html).toContain('<h2>&lt;b&gt;</h2>\n<p>x</p>');
  expect(html).toContain('class="card"');
  expect(card('t', 'x', { long: true }).text).toContain('class="card long"');
});
