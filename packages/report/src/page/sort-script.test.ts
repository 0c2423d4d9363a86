import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parse } from '../fixtures/parse';
import { sortScript, sortScriptHash } from './sort-script';

const table = `<table class="sortable"><thead><tr><th>name</th><th data-down>value</th><th data-fixed>curve</th></tr></thead>
<tbody><tr><td>b</td><td data-v="2">2</td><td></td></tr><tr><td>a</td><td></td><td></td></tr><tr><td>c</td><td data-v="10">10</td><td></td></tr></tbody></table>`;

function sorted(): { names(): string; click(column: number): string | null; buttons: number } {
  const document = parse(table);
  new Function('document', sortScript)(document);
  const heads = document.querySelectorAll('th');
  return {
    names: () => Array.from(document.querySelectorAll('tbody tr'), (row) => row.children[0].textContent).join(''),
    click: (column) => {
      heads[column].querySelector('button')!.click();
      return heads[column].getAttribute('aria-sort');
    },
    buttons: document.querySelectorAll('th button').length,
  };
}

test('the hash is that of the script', () => {
  expect(sortScriptHash).toBe(createHash('sha256').update(sortScript).digest('base64'));
});

test('heads become buttons but for fixed ones, and nothing moves by itself', () => {
  const { buttons, names } = sorted();
  expect(buttons).toBe(2);
  expect(names()).toBe('bac');
});

test('a click sorts texts up, and then down', () => {
  const { click, names } = sorted();
  expect([click(0), names()]).toEqual(['ascending', 'abc']);
  expect([click(0), names()]).toEqual(['descending', 'cba']);
});

test('numbers sort as numbers, the greatest first where the head says so, empty cells last', () => {
  const { click, names } = sorted();
  expect([click(1), names()]).toEqual(['descending', 'cba']);
  expect([click(1), names()]).toEqual(['ascending', 'bca']);
});
