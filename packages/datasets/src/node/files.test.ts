import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFolder, readBytes } from './files';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'b'));
  for (const name of ['z.png', 'A.png', '.hidden']) await writeFile(join(folder, name), name);
  await symlink(join(folder, 'b'), join(folder, 'link'));
});

afterAll(() => rm(folder, { recursive: true }));

test('listFolder sorts by code unit, follows links and leaves hidden files out', async () => {
  expect(await listFolder(folder)).toEqual({ files: ['A.png', 'z.png'], folders: ['b', 'link'] });
});

test('readBytes gives the bytes, up to the limit', async () => {
  const file = join(folder, 'A.png');
  expect(new TextDecoder().decode(await readBytes(file, {}))).toBe('A.png');
  await expect(readBytes(file, { maxBytes: 4 })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', file });
});

test('what is not there is NOT_FOUND', async () => {
  await expect(readBytes(join(folder, 'x'), {})).rejects.toMatchObject({ code: 'NOT_FOUND', file: join(folder, 'x') });
  await expect(listFolder(join(folder, 'x'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(listFolder(join(folder, 'A.png'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(readBytes(join(folder, 'b'), {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
