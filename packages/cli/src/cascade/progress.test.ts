import { expect, it } from 'vitest';
import { progressOn } from './progress';

function written(isTTY: boolean): string {
  let text = '';
  const write = (part: string | Uint8Array): boolean => {
    text += String(part);
    return true;
  };
  const progress = progressOn({ isTTY, write });
  progress.show('1 of 2');
  progress.show('1 of 2');
  progress.show('2 of 2');
  progress.close();
  progress.close();
  return text;
}

it('progressOn rewrites one line of a terminal and leaves it empty', () => {
  expect(written(true)).toBe('\r1 of 2\u001b[K\r2 of 2\u001b[K\r\u001b[K');
});

it('progressOn writes nothing elsewhere', () => {
  expect(written(false)).toBe('');
});
