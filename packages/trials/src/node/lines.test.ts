import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLastLine, readLines } from './lines';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'lines-'))));
afterAll(() => rm(folder, { recursive: true }));

async function withFile<T>(
  content: string | Buffer,
  use: (file: Awaited<ReturnType<typeof open>>, size: number) => Promise<T>,
) {
  const path = join(folder, 'file');
  await writeFile(path, content);
  const file = await open(path, 'r');
  return use(file, (await file.stat()).size).finally(() => file.close());
}

async function lines(content: string) {
  return withFile(content, async (file, size) => {
    const found = [];
    for await (const line of readLines(file, size)) found.push(line);
    return found;
  });
}

const long = 'ä'.repeat(100_000);

describe('readLines', () => {
  test('gives lines with their numbers and ends in bytes', async () => {
    expect(await lines('a\n\nzü\n')).toEqual([
      { number: 1, text: 'a', end: 2, whole: true },
      { number: 2, text: '', end: 3, whole: true },
      { number: 3, text: 'zü', end: 7, whole: true },
    ]);
  });

  test('marks a last line without a line feed', async () => {
    expect((await lines('a\nb')).map(({ text, whole }) => [text, whole])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(await lines('')).toEqual([]);
  });

  test('joins the pieces of lines longer than what it reads at a time', async () => {
    const found = await lines(`x\n${long}\n${long}`);
    expect(found.map(({ text }) => text)).toEqual(['x', long, long]);
  });

  test('stops at the given size', async () => {
    const texts = await withFile('abc\ndef\n', async (file) => {
      const found = [];
      for await (const { text, whole } of readLines(file, 6)) found.push([text, whole]);
      return found;
    });
    expect(texts).toEqual([
      ['abc', true],
      ['de', false],
    ]);
  });
});

describe('readLastLine', () => {
  test.each([
    ['', '', 0, false],
    ['a', 'a', 0, false],
    ['\n', '', 0, true],
    ['a\n', 'a', 0, true],
    ['a\nb', 'b', 2, false],
    ['a\nbc\n', 'bc', 2, true],
    ['a\n\n', '', 2, true],
    [`a\n${long}`, long, 2, false],
    [`a\n${long}\n`, long, 2, true],
    [`${long}\n`, long, 0, true],
  ])('of %.5j', async (content, text, begin, whole) => {
    expect(await withFile(content, readLastLine)).toEqual({ text, begin, whole });
  });
});
