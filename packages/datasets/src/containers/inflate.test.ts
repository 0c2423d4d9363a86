import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32';
import { inflate } from './inflate';

const content = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
const deflated = deflateRawSync(content);
const right = { size: content.length, crc: crc32(content) };

test('inflate gives back what was deflated', () => {
  expect(inflate(deflated, right)).toEqual(content);
});

test.each([
  ['a size beyond maxBytes', { maxBytes: 4999 }, 'LIMIT_EXCEEDED'],
  ['a size of 4 GiB', { size: 2 ** 32 - 1 }, 'LIMIT_EXCEEDED'],
  ['a size that deflate cannot reach', { size: 10_000_000 }, 'CORRUPT'],
  ['a size too large', { size: 5001 }, 'CORRUPT'],
  ['a size too small', { size: 4999 }, 'CORRUPT'],
  ['another checksum', { crc: right.crc ^ 1 }, 'CORRUPT'],
])('%s fails', (_, wrong, code) => {
  expect(() => inflate(deflated, { ...right, file: 'x.gz', ...wrong })).toThrow(
    expect.objectContaining({ code, file: 'x.gz' }),
  );
});

test('damaged and cut data fails', () => {
  expect(() => inflate(deflated.subarray(0, 100), right)).toThrow(expect.objectContaining({ code: 'CORRUPT' }));
  expect(() => inflate(Uint8Array.of(7, 7, 7, 7, 7), { size: 5, crc: 0 })).toThrow(
    expect.objectContaining({ code: 'CORRUPT' }),
  );
});

test('a bomb of 10 MB of zeros that claims 100 bytes makes 100 bytes and fails', () => {
  const bomb = deflateRawSync(new Uint8Array(10_000_000));
  expect(() => inflate(bomb, { size: 100, crc: 0 })).toThrow(expect.objectContaining({ code: 'CORRUPT' }));
});
