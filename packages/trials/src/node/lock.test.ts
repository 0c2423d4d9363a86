import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lock } from './lock';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'lock-'))));
afterAll(() => rm(folder, { recursive: true }));

test('lock keeps a second one out with JOURNAL_LOCKED, and lets it in when it is released', async () => {
  const path = join(folder, 'a');
  const unlock = await lock(path);
  await expect(lock(path)).rejects.toMatchObject({
    code: 'JOURNAL_LOCKED',
    message: expect.stringContaining(`${process.pid}`),
  });
  const waiting = lock(path);
  await unlock();
  await (
    await waiting
  )();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('a lock of a process that died does not count', async () => {
  const path = join(folder, 'b');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(`${path}.lock`, `${pid} \n`);
  await (
    await lock(path)
  )();
});

test.runIf(existsSync('/proc/self/stat'))('a lock of a process whose number is used again does not count', async () => {
  const path = join(folder, 'c');
  const unlock = await lock(path);
  const [pid, start] = (await readFile(`${path}.lock`, 'utf8')).trim().split(' ');
  await unlock();
  await writeFile(`${path}.lock`, `${pid} ${Number(start) - 1}\n`);
  await (
    await lock(path)
  )();
});
