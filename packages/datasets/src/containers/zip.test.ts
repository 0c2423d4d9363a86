import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from './zip';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const archive = zipSync({ 'a.txt': [text('stored'), { level: 0 }], 'b/é.txt': text('deflated '.repeat(50)) });

/** A copy of the archive in which the 32-bit number at `offset` past the `nth` record of `signature` is `value`. */
function patched(
  signature: number,
  { offset, value, bits = 32 }: { offset: number; value: number; bits?: 16 | 32 },
): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== signature) at++;
  if (bits === 32) view.setUint32(at + offset, value, true);
  else view.setUint16(at + offset, value, true);
  return copy;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

test('unzip gives stored and deflated files by name', () => {
  const files = unzip(archive);
  expect([...files.keys()]).toEqual(['a.txt', 'b/é.txt']);
  expect(new TextDecoder().decode(files.get('a.txt'))).toBe('stored');
  expect(new TextDecoder().decode(files.get('b/é.txt'))).toBe('deflated '.repeat(50));
});

test('an empty archive has no files', () => {
  expect(unzip(zipSync({})).size).toBe(0);
});

test.each([
  ['no zip file', text('hello there, this is text only'), 'BAD_MAGIC'],
  ['nothing', new Uint8Array(), 'BAD_MAGIC'],
  ['a stored file with another checksum', patched(CENTRAL, { offset: 16, value: 1 }), 'CORRUPT'],
  ['an encrypted file', patched(CENTRAL, { offset: 8, value: 1, bits: 16 }), 'UNSUPPORTED'],
  ['another method', patched(CENTRAL, { offset: 10, value: 12, bits: 16 }), 'UNSUPPORTED'],
  ['a file that claims 4 GiB', patched(CENTRAL, { offset: 24, value: 0xfffffffe }), 'LIMIT_EXCEEDED'],
  ['a zip64 file', patched(CENTRAL, { offset: 42, value: 0xffffffff }), 'UNSUPPORTED'],
  ['a zip64 archive', patched(END, { offset: 16, value: 0xffffffff }), 'UNSUPPORTED'],
  ['a file at a wrong place', patched(CENTRAL, { offset: 42, value: 7 }), 'CORRUPT'],
  ['a file beyond the end', patched(CENTRAL, { offset: 20, value: 100_000 }), 'TRUNCATED'],
  ['a directory beyond the end', patched(END, { offset: 12, value: 100_000 }), 'TRUNCATED'],
  ['a directory of 60,000 entries', patched(END, { offset: 10, value: 60_000, bits: 16 }), 'CORRUPT'],
  ['an entry with a name of 60,000 bytes', patched(CENTRAL, { offset: 28, value: 60_000, bits: 16 }), 'CORRUPT'],
  ['a local header that is none', patched(LOCAL, { offset: 0, value: 0 }), 'CORRUPT'],
])('%s fails', (_, bytes, code) => {
  expect(() => unzip(bytes, { file: 'x.zip' })).toThrow(
    expect.objectContaining({ code, file: expect.stringContaining('x.zip') }),
  );
});

test('every cut of an archive fails with a code', () => {
  for (let length = 0; length < archive.length; length++) {
    expect(() => unzip(archive.subarray(0, length))).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(BAD_MAGIC|TRUNCATED|CORRUPT|UNSUPPORTED)$/) }),
    );
  }
});

test('random damage either fails with a code or leaves the content right', () => {
  const whole = unzip(archive);
  fc.assert(
    fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = archive.slice();
      damaged[at] ^= change;
      try {
        const contents = [...unzip(damaged).values()];
        for (const content of contents) expect([...whole.values()]).toContainEqual(content);
      } catch (error) {
        expect(error).toMatchObject({ name: 'DatasetError', code: expect.any(String) });
      }
    }),
    { seed: 2, numRuns: 500 },
  );
});
