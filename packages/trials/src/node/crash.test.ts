import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@archipelago/numerics';
import { from } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrialEvent } from '../events';
import { collect, endsOf } from '../fixtures/collect';
import { readJournal } from './read-journal';

const script = fileURLToPath(new URL('./fixtures/crashing-run.mjs', import.meta.url));

interface Life {
  readonly journal: string;
  readonly log: string;
  readonly places: number;
  readonly where: 'here' | 'pool';
  /** `kill -9` after so many events and milliseconds; never where it is left out. */
  readonly kill?: { readonly events: number; readonly milliseconds: number };
}

/** One life of the run: the events that it announced, and whether it was killed in time. */
async function live({ journal, log, places, where, kill }: Life): Promise<{ events: TrialEvent[]; killed: boolean }> {
  const child = spawn(process.execPath, [script, journal, log, String(places), where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const events: TrialEvent[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    events.push(JSON.parse(line));
    if (events.length === kill?.events) void wait(kill.milliseconds).then(() => child.kill('SIGKILL'));
  }
  const [code, signal] = await exit;
  if (signal === null) expect(code).toBe(0);
  return { events, killed: signal === 'SIGKILL' };
}

/** The trials that the log says were begun. */
async function begun(log: string): Promise<number[]> {
  if (!existsSync(log)) return [];
  return Array.from((await readFile(log, 'utf8')).matchAll(/begin (\d+)/g), ([, trial]) => Number(trial));
}

async function endedIn(journal: string): Promise<number[]> {
  return existsSync(journal) ? endsOf(await collect(from(readJournal(journal)))).map(({ trial }) => trial) : [];
}

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'crash-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('a run that is killed with -9 again and again', () => {
  test.each([
    { name: 'one at a time', places: 1, where: 'here', kills: 4 },
    { name: 'three at a time', places: 3, where: 'here', kills: 4 },
    { name: 'in a pool of two processes', places: 2, where: 'pool', kills: 2 },
  ] as const)('$name: ends as the undisturbed run, loses no completed trial and repeats none', async (options) => {
    const { name, places, where, kills } = options;
    const random = createRandom(name);
    const whole = { journal: join(folder, `${name}.whole`), log: join(folder, `${name}.whole.log`), places, where };
    const undisturbed = endsOf((await live(whole)).events);
    expect(undisturbed).toHaveLength(40);
    expect((await begun(whole.log)).sort((a, b) => a - b)).toEqual(undisturbed.map(({ trial }) => trial));

    const run = { journal: join(folder, `${name}.journal`), log: join(folder, `${name}.log`), places, where };
    for (let lives = 0; lives < kills; lives++) {
      const before = await endedIn(run.journal);
      const begunBefore = (await begun(run.log)).length;
      const kill = { events: 1 + before.length * 4 + random.integer(60), milliseconds: random.integer(20) };
      const { events, killed } = await live({ ...run, kill });
      if (lives === 0) expect(killed).toBe(true);
      const announced = endsOf(events).map(({ trial }) => trial);
      const after = await endedIn(run.journal);
      expect(announced.filter((trial) => !after.includes(trial))).toEqual([]);
      expect(before.filter((trial) => !after.includes(trial))).toEqual([]);
      const repeated = (await begun(run.log)).slice(begunBefore).filter((trial) => before.includes(trial));
      expect(repeated).toEqual([]);
    }
    expect(endsOf((await live(run)).events)).toEqual(undisturbed);
    expect(endsOf(await collect(from(readJournal(run.journal))))).toEqual(undisturbed);
  });
});
