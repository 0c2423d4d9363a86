import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { anchors, deadLinks, relativeLinks } from './links.mjs';

test('relativeLinks takes links and images, not addresses and not code', () => {
  const text = 'A [page](a.md), ![picture](b.png "Title"), [site](https://example.org), `[code](c.md)`.';
  expect(relativeLinks(text)).toEqual(['a.md', 'b.png']);
  expect(relativeLinks('```\n[code](a.md)\n```')).toEqual([]);
});

test('anchors are those of GitHub', () => {
  expect(anchors('# Adding an op: `conv2d`, step by step\n\n## Why?')).toEqual([
    'adding-an-op-conv2d-step-by-step',
    'why',
  ]);
});

test('deadLinks names links to files and headings that are not there', () => {
  const folder = mkdtempSync(`${tmpdir()}/archipelago-links-`);
  writeFileSync(`${folder}/b.md`, '# Here\n');
  writeFileSync(`${folder}/a.md`, '[1](b.md) [2](b.md#here) [3](b.md#there) [4](c.md) [5](.) [6](#nowhere)\n');
  expect(deadLinks(`${folder}/a.md`)).toEqual(['b.md#there', 'c.md', '#nowhere']);
});
