import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip, maybeGunzip } from './gzip';

const content = new TextEncoder().encode('Fashion-MNIST '.repeat(40));
const gzipped = new Uint8Array(gzipSync(content));

/** `gzipped` with optional header parts: extra field, name, comment and header checksum. */
function withHeaderParts(): Uint8Array {
  const parts = [2, 0, 1, 2, ...new TextEncoder().encode('name\0comment\0'), 0, 0];
  return Uint8Array.of(
    ...gzipped.subarray(0, 3),
    2 + 4 + 8 + 16,
    ...gzipped.subarray(4, 10),
    ...parts,
    ...gzipped.subarray(10),
  );
}

test('gunzip gives back what zlib packed', () => {
  expect(gunzip(gzipped)).toEqual(content);
});

test('gunzip skips the optional parts of the header', () => {
  expect(gunzip(withHeaderParts())).toEqual(content);
});

test('gunzip inverts zlib on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(gunzip(gzipSync(bytes))).toEqual(bytes);
    }),
    { seed: 1 },
  );
});

test('maybeGunzip leaves other bytes as they are', () => {
  expect(maybeGunzip(gzipped)).toEqual(content);
  expect(maybeGunzip(content)).toBe(content);
});

test('every cut of a gzip file fails with a code', () => {
  for (const bytes of [gzipped, withHeaderParts()]) {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => gunzip(bytes.subarray(0, length))).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(BAD_MAGIC|TRUNCATED|CORRUPT|LIMIT_EXCEEDED)$/) }),
      );
    }
  }
});

test('two members in one file are refused, not half read', () => {
  expect(() => gunzip(Uint8Array.of(...gzipped, ...gzipSync('more')))).toThrow(
    expect.objectContaining({ code: 'CORRUPT' }),
  );
});

test('another method than deflate is UNSUPPORTED', () => {
  expect(() => gunzip(Uint8Array.of(0x1f, 0x8b, 7, 0))).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
});

test('the limit holds for what comes out', () => {
  expect(() => gunzip(gzipped, { maxBytes: content.length - 1, file: 'a.gz' })).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED', file: 'a.gz' }),
  );
});
