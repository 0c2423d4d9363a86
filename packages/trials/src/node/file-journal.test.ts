import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { take } from 'rxjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bitSpace, ones, runOptions } from '../fixtures/bits';
import { collect, endsOf } from '../fixtures/collect';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import { describeJournalContract } from '../testing';
import { fileJournal } from './file-journal';

let folder: string;
let path: string;
let files = 0;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'journal-'))));
beforeEach(() => void (path = join(folder, `${files++}.jsonl`)));
afterAll(() => rm(folder, { recursive: true }));

describeJournalContract('fileJournal', () => fileJournal(join(folder, `contract-${files++}.jsonl`)));

const space = bitSpace(12);
const run = (file: string, trials = 10) =>
  runTrials(randomSearch(space), ones, runOptions(trials, { journal: fileJournal(file), concurrency: 2 }));

describe('fileJournal', () => {
  test('is JSON lines, the first with the schema version', async () => {
    await collect(run(path));
    const lines = (await readFile(path, 'utf8')).split('\n');
    expect(lines.pop()).toBe('');
    const entries = lines.map((line) => JSON.parse(line) as { readonly type: string });
    expect(entries[0]).toMatchObject({ type: 'journal', version: 1, searcher: 'random' });
    expect(entries.filter(({ type }) => type === 'trial-completed')).toHaveLength(10);
  });

  test('cut at any byte, resumes to the undisturbed run', async () => {
    await collect(run(path));
    const undisturbed = endsOf(await collect(run(path)));
    const { size } = await stat(path);
    const bytes = await readFile(path);
    for (let length = 0; length <= size; length += 61) {
      const cut = join(folder, 'cut.jsonl');
      await writeFile(cut, bytes.subarray(0, length));
      expect(endsOf(await collect(run(cut)))).toEqual(undisturbed);
      expect(endsOf(await collect(run(cut)))).toEqual(undisturbed);
    }
  });

  test.each(['{"type":"trial-comple', '\0\0\0\0\0\0', '{"type":"trial-completed"}}\n'])(
    'drops the unfinished last line %j, and writes after the one before it',
    async (torn) => {
      await collect(run(path));
      const whole = await readFile(path, 'utf8');
      await appendFile(path, torn);
      await collect(run(path, 12));
      expect((await readFile(path, 'utf8')).startsWith(`${whole}{"type":"search-started"`)).toBe(true);
    },
  );

  test('a line in the middle that is no entry fails with JOURNAL_CORRUPT, its number and a remedy', async () => {
    await collect(run(path));
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[6] = lines[6].slice(0, 9);
    await writeFile(path, lines.join('\n'));
    await expect(collect(run(path))).rejects.toMatchObject({
      code: 'JOURNAL_CORRUPT',
      message: expect.stringMatching(/line 7 .*delete line 7/),
    });
    expect(await readFile(path, 'utf8')).toBe(lines.join('\n'));
  });

  test.each(['hello', 'hello\nworld', '{"accuracy":1}\n', '{"type":"trial-started","trial":0}\n{"type'])(
    'refuses a file with %j with JOURNAL_CORRUPT, and leaves it as it is',
    async (content) => {
      await writeFile(path, content);
      await expect(collect(run(path))).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
      expect(await readFile(path, 'utf8')).toBe(content);
    },
  );

  test('refuses a journal of another schema version with JOURNAL_VERSION, and leaves it as it is', async () => {
    await collect(run(path));
    const later = (await readFile(path, 'utf8')).replace('"version":1', '"version":2');
    await writeFile(path, later);
    await expect(collect(run(path))).rejects.toMatchObject({ code: 'JOURNAL_VERSION' });
    expect(await readFile(path, 'utf8')).toBe(later);
  });

  test('keeps a second run out with JOURNAL_LOCKED', async () => {
    const session = await fileJournal(path).open();
    await expect(collect(run(path))).rejects.toMatchObject({ code: 'JOURNAL_LOCKED' });
    await session.close();
    expect(endsOf(await collect(run(path)))).toHaveLength(10);
  });

  test('is free for the next run as soon as a run was unsubscribed from', async () => {
    await collect(run(path).pipe(take(5)));
    expect(endsOf(await collect(run(path)))).toHaveLength(10);
  });

  test('a folder that does not exist fails with ENOENT', async () => {
    await expect(collect(run(join(folder, 'no', 'such')))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a journal with only a part of its header is a new one', async () => {
    await collect(run(path));
    await truncate(path, 25);
    expect((await collect(run(path)))[0]).toMatchObject({ resumed: false });
  });
});
