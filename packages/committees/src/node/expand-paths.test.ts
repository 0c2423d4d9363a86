import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { expandPaths } from './expand-paths';
import { testFolder } from './fixtures/test-folder';

const names = ['b10.npy', 'b2.npy', 'b1.npy', 'b1_npy', 'b(1).npy', '.b3.npy', 'é.npy'];

describe('expandPaths', () => {
  test('matches the last part of a path, sorted', async () => {
    await using files = await testFolder(Object.fromEntries(names.map((name) => [name, ''])));
    await mkdir(files.path('b4.npy'));
    const expand = async (...patterns: string[]) =>
      (await expandPaths(patterns.map(files.path))).map((path) => path.slice(files.folder.length + 1));
    expect(await expand('b*.npy')).toEqual(['b(1).npy', 'b1.npy', 'b10.npy', 'b2.npy']);
    expect(await expand('b?.npy')).toEqual(['b1.npy', 'b2.npy']);
    expect(await expand('?.npy')).toEqual(['é.npy']);
    expect(await expand('b(?).npy')).toEqual(['b(1).npy']);
    expect(await expand('.*.npy')).toEqual(['.b3.npy']);
    expect(await expand('b2.npy', 'b*.npy')).toEqual(['b2.npy', 'b(1).npy', 'b1.npy', 'b10.npy']);
    expect(await expandPaths(files.path('b2.npy'))).toEqual([files.path('b2.npy')]);
  });

  test('the beginning of a path stays as it was given', async () => {
    expect(await expandPaths('./package.j*n')).toEqual(['./package.json']);
    expect(await expandPaths('package.j*n')).toEqual(['package.json']);
  });

  test.each([
    ['*.csv', 'BAD_FILE', 'matches none'],
    ['b1.csv', 'BAD_FILE', 'no such file'],
    ['no/*.npy', 'BAD_FILE', 'no such file'],
    ['*/b1.npy', 'BAD_OPTION', 'in a folder'],
  ])('%s fails', async (pattern, code, message) => {
    await using files = await testFolder({ 'b1.npy': '' });
    await expect(expandPaths(files.path(pattern))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });
});
