import { readFile } from 'node:fs/promises';
import { DatasetError } from '@archipelago/datasets';
import { expect, test } from 'vitest';
import { CommitteeError } from '../errors';
import { inFile } from './in-file';

test('inFile gives what is read', async () => {
  expect(await inFile('x', () => 3)).toBe(3);
});

test('inFile names the file of what goes wrong with it', async () => {
  const failure = { code: 'BAD_FILE', file: 'x' };
  await expect(inFile('x', () => readFile('does/not/exist'))).rejects.toMatchObject(failure);
  await expect(inFile('x', () => readFile('.'))).rejects.toMatchObject({
    ...failure,
    message: 'x: it is a folder; give a file',
  });
  const limit = new DatasetError('LIMIT_EXCEEDED', 'too much');
  await expect(inFile('x', () => Promise.reject(limit))).rejects.toMatchObject({
    ...failure,
    message: 'x: too much; a .npy file may be of any size',
  });
});

test('inFile lets other errors through', async () => {
  const own = new CommitteeError('BAD_OPTION', 'own');
  await expect(inFile('x', () => Promise.reject(own))).rejects.toBe(own);
  const bug = new TypeError('bug');
  await expect(inFile('x', () => Promise.reject(bug))).rejects.toBe(bug);
});
