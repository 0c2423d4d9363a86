import { expect, test } from 'vitest';
import { crc32 } from './crc32';

test('crc32("123456789") is cbf43926', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('crc32 of nothing is 0', () => {
  expect(crc32(new Uint8Array())).toBe(0);
});
