import { expect, it } from 'vitest';
import { linesOf } from './text-lines';

it('linesOf counts empty lines and leaves them out', () => {
  expect(linesOf(new TextEncoder().encode('a\r\n\n b\n'))).toEqual([
    { number: 1, text: 'a' },
    { number: 3, text: ' b' },
  ]);
});

it('refuses bytes that are no text with BAD_TABLE', () => {
  expect(() => linesOf(Uint8Array.of(0x1f, 0x8b, 0xff))).toThrow(expect.objectContaining({ code: 'BAD_TABLE' }));
});
