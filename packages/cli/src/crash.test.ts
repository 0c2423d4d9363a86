import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The built command: processes of its own run plain JavaScript. The test target builds first.
const bin = fileURLToPath(new URL('../bin/archipelago.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
const small =
  '--examples 200 --teacher-epochs 2 --student-epochs 2 --evaluations 10 --finalists 2 --finalist-epochs 3 --max-parameters 60000 --seed 7'.split(
    ' ',
  );

interface Finished {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
}

/** Runs the command; kills it with SIGKILL as soon as `killAt` says so of an event. */
function archipelago(args: readonly string[], killAt?: (event: Record<string, unknown>) => boolean): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: Record<string, unknown>[] = [];
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop()!;
      for (const part of parts) {
        const event = JSON.parse(part) as Record<string, unknown>;
        lines.push(event);
        if (killAt?.(event)) child.kill('SIGKILL');
      }
    });
    child.on('error', reject).on('close', (code) => resolve({ code, lines }));
  });
}

const read = (run: string, file: string): string => readFileSync(join(folder, run, file), 'utf8');

/** Trial, candidate and metrics of each completion in a journal of a run, in order; no times. */
function completions(run: string, journal = 'journal.jsonl'): unknown[] {
  return read(run, journal)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ type }) => type === 'trial-completed')
    .map(({ trial, candidate, metrics }) => ({ trial, candidate, metrics }))
    .sort((a, b) => (a.trial as number) - (b.trial as number));
}

describe('archipelago compress', () => {
  let undisturbed: Finished;
  beforeAll(async () => {
    undisturbed = await archipelago(['compress', ...small, '--workers', '2', '--out', join(folder, 'whole')]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes journal, report, best.json and best.onnx, and a summary as its last line', () => {
    expect(undisturbed.code).toBe(0);
    for (const file of ['journal.jsonl', 'report.html', 'best.json', 'best.onnx']) {
      expect(existsSync(join(folder, 'whole', file))).toBe(true);
    }
    const summary = undisturbed.lines.at(-1)!;
    expect(Object.keys(summary)).toEqual(['best', 'teacher', 'trials', 'failed', 'seconds']);
    expect(Object.keys(summary.best as object)).toEqual(['f', 'accuracy', 'parameters', 'ratio', 'hash']);
    expect(summary).toMatchObject({ trials: 10, failed: 0 });
    const best = JSON.parse(read('whole', 'best.json')) as { hash: string; metrics: { f: number } };
    expect(summary.best).toMatchObject({ hash: best.hash, f: best.metrics.f });
    const sizes = (completions('whole') as { metrics: { parameters: number } }[]).map(
      ({ metrics }) => metrics.parameters,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
    const finalists = completions('whole', 'finalists.jsonl');
    expect(finalists).toHaveLength(2);
    const students = [...completions('whole'), ...finalists] as { metrics: { f: number } }[];
    expect(best.metrics.f).toBe(Math.max(...students.map(({ metrics }) => metrics.f)));
  });

  it.each([
    ['in the training of the teacher', 1, (event: Record<string, unknown>) => event.type === 'teacher-epoch'],
    [
      'after the third student',
      2,
      (event: Record<string, unknown>) => event.type === 'trial-completed' && event.trial === 2,
    ],
    ['in the second batch', 1, (event: Record<string, unknown>) => event.type === 'trial-started' && event.trial === 9],
    [
      'in the training of the finalists',
      2,
      (event: Record<string, unknown>) => event.type === 'trial-started' && event.stage === 'finalists',
    ],
  ] as const)('killed %s and resumed with %i workers, ends as the undisturbed run', async (where, workers, killAt) => {
    const run = where.replaceAll(' ', '-');
    const out = join(folder, run);
    const killed = await archipelago(['compress', ...small, '--workers', '2', '--out', out], killAt);
    expect(killed.code).toBe(null);
    const before = existsSync(join(out, 'journal.jsonl')) ? completions(run) : [];

    const resumed = await archipelago(['resume', out, '--workers', String(workers)]);
    expect(resumed.code).toBe(0);
    expect(completions(run)).toEqual(completions('whole'));
    expect(completions(run, 'finalists.jsonl')).toEqual(completions('whole', 'finalists.jsonl'));
    expect(read(run, 'best.json')).toBe(read('whole', 'best.json'));
    // No finished student was trained again: its line is still the one from before.
    expect(completions(run)).toEqual(expect.arrayContaining(before));
    expect(completions(run)).toHaveLength(10);
    const { seconds: _, ...summary } = resumed.lines.at(-1)!;
    const { seconds: __, ...whole } = undisturbed.lines.at(-1)!;
    expect(summary).toEqual(whole);
  });
});
