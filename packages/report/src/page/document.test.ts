import { expect, test } from 'vitest';
import { markup } from '../markup/markup';
import { htmlDocument } from './document';

const html = htmlDocument({ title: '<title>', main: markup`<p>x</p>`, footer: markup`y` });

test('htmlDocument is one document that may load nothing', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain('default-src &#39;none&#39;');
  expect(html).not.toMatch(/(src|href)="(?!data:)/);
  expect(html).not.toMatch(/@import|url\(/);
});

test('htmlDocument escapes its title', () => {
  expect(html).toContain('<title>&lt;title&gt;</title>');
});
