import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, printable } from './escape';

test('escapeText("<script>") is harmless between tags and in attributes', () => {
  expect(escapeText(`<script a="1" b='2'>&`)).toBe('&lt;script a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;');
});

test('escapeText leaves no markup and no quote for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeText(text)).not.toMatch(/[<>"']/);
    }),
    { seed: 1 },
  );
});

test('printable replaces what XML forbids and nothing else', () => {
  expect(printable('a\0b\x1bc\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
  expect(printable('tab\tline\n\u00e9 \u4e2d \u{1f600}')).toBe('tab\tline\n\u00e9 \u4e2d \u{1f600}');
});
