import { expect, test } from 'vitest';
import { markup, trusted } from './markup';

test('markup`` escapes texts and keeps markup', () => {
  expect(markup`<p title="${'"'}">${'<b>'}${markup`<i>${1}</i>`}</p>`.text).toBe(
    '<p title="&quot;">&lt;b&gt;<i>1</i></p>',
  );
});

test('markup`` leaves out false, null and undefined, and joins lists', () => {
  expect(markup`[${false}${null}${undefined}${['a', ['<', markup`<br>`]]}${0}]`.text).toBe('[a&lt;<br>0]');
});

test('trusted(text) is not escaped', () => {
  expect(markup`${trusted('<svg/>')}`.text).toBe('<svg/>');
});

test('an object that only looks like markup is not trusted', () => {
  const forged = { text: '<script>' } as unknown as string;
  expect(() => markup`${forged}`.text).toThrow();
});
