import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { memoryJournal, randomSearch, runTrials } from '../src/index';
import type { RunOptions } from '../src/index';
import { fileJournal } from '../src/node/index';

const REPEATS = 5;
const optuna = fileURLToPath(new URL('./peers/optuna_random.py', import.meta.url));

/**
 * Trials a second with an evaluator that does nothing; the peer is Optuna with its random sampler, in memory and with
 * its journal file. Both flush to the disk before a trial counts. ARCHIPELAGO_PYTHON names the interpreter that has Optuna.
 */
export default async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-trials-'));
  let files = 0;
  const file = () => fileJournal(join(folder, `${files++}.jsonl`));
  try {
    const [memory, journal] = [peer(2000, 'memory'), peer(200, 'journal')];
    return [
      row('runTrials in memory', await measure(20_000, () => ({})), memory),
      row('runTrials with a memory journal', await measure(20_000, () => ({ journal: memoryJournal() })), null),
      row('runTrials with a file journal', await measure(5000, () => ({ journal: file() })), journal),
      row(
        'runTrials with a file journal, batchSize 1',
        await measure(5000, () => ({ journal: file(), batchSize: 1 })),
        journal,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name: string, ours: number, theirs: number | null): BenchRow {
  return { name, ours, peer: theirs, unit: 'trials/s', ratio: theirs === null ? null : ours / theirs };
}

/** The median of some runs of `trials` trials. */
async function measure(trials: number, options: () => Partial<RunOptions>): Promise<number> {
  const rates: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const run = runTrials(randomSearch(space), async (value) => ({ value }), {
      budget: { trials },
      objective: { metric: 'value', direction: 'maximize' },
      random: createRandom(i),
      ...options(),
    });
    const begin = performance.now();
    await run.forEach(() => undefined);
    rates.push((1000 * trials) / (performance.now() - begin));
  }
  return rates.sort((a, b) => a - b)[REPEATS >> 1];
}

const space = {
  sample: (random: ReturnType<typeof createRandom>) => random.uniform(),
  contains: (value: number) => value >= 0 && value < 1,
};

/** Null, with a message, where the interpreter has no Optuna. */
function peer(trials: number, storage: 'memory' | 'journal'): number | null {
  try {
    return Number(
      execFileSync(process.env.ARCHIPELAGO_PYTHON ?? 'python3', [optuna, String(trials), storage], { stdio: 'pipe' }),
    );
  } catch {
    console.error(
      'bench trials: Optuna is not installed for the interpreter that ARCHIPELAGO_PYTHON names; its column stays empty',
    );
    return null;
  }
}
