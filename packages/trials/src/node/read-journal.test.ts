import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { from, take } from 'rxjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Evaluator } from '../evaluator';
import { bitSpace, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { collect, endsOf, only } from '../fixtures/collect';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import { fileJournal } from './file-journal';
import { readJournal } from './read-journal';

let folder: string;
let path: string;
let files = 0;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'read-'))));
beforeEach(() => void (path = join(folder, `${files++}.jsonl`)));
afterAll(() => rm(folder, { recursive: true }));

const evaluator: Evaluator<Bits> = async (bits, { trial, report }) => {
  await new Promise((resolve) => setTimeout(resolve, 2));
  report(0, { value: 0 });
  if (trial === 3) throw new Error('no');
  return ones(bits);
};
const run = (trials = 10) =>
  runTrials(randomSearch(bitSpace(12)), evaluator, runOptions(trials, { journal: fileJournal(path) }));
const read = () => collect(from(readJournal<Bits>(path)));

describe('readJournal', () => {
  test('gives the events of a run, in the order of one trial at a time', async () => {
    expect(await collect(run())).toEqual(await read());
  });

  test('of a run that was stopped has the trials by then and no end', async () => {
    await collect(run().pipe(take(18)));
    const events = await read();
    expect(events[0]).toMatchObject({ type: 'search-started', trials: 10 });
    expect(endsOf(events).length).toBeGreaterThan(0);
    expect(only(events, 'search-completed')).toEqual([]);
  });

  test('of a run that was stopped, resumed and extended is one run', async () => {
    await collect(run().pipe(take(15)));
    await collect(run());
    const last = await collect(run(14));
    const events = await read();
    expect(endsOf(events)).toEqual(endsOf(last));
    expect(only(events, 'search-started')).toMatchObject([{ trials: 14 }]);
    expect(only(events, 'trial-suggested')).toHaveLength(14);
    expect(only(events, 'search-completed')).toEqual([events.at(-1)]);
  });

  test('works while a run is writing, and passes over an unfinished last line', async () => {
    let seen = 0;
    await run().forEach(async ({ type }) => {
      if (type === 'trial-completed') seen = Math.max(seen, endsOf(await read()).length);
    });
    expect(seen).toBeGreaterThan(0);
    const before = await read();
    await appendFile(path, '{"type":"trial');
    expect(await read()).toEqual(before);
  });

  test('of an empty file is empty', async () => {
    await writeFile(path, '');
    expect(await collect(from(readJournal(path))).catch(() => 'failed')).toEqual([]);
  });

  test('fails with JOURNAL_CORRUPT at a line that is no entry', async () => {
    await collect(run());
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[4] = 'oops';
    await writeFile(path, lines.join('\n'));
    await expect(read()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT', message: expect.stringContaining('line 5') });
  });

  test('fails with JOURNAL_CORRUPT for another file', async () => {
    await writeFile(path, 'hello');
    await expect(read()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
  });
});
