import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { probeApart } from './probe-apart';
import { targets } from './target';

const [target] = targets(1);

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'archipelago-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function script(code: string): URL {
  const file = join(folder, 'script.mjs');
  writeFileSync(file, code);
  return pathToFileURL(file);
}

describe('probeApart', () => {
  it('gives the answer of a process that was told the target', async () => {
    const module = script('process.send({ problem: process.argv[2] }, () => process.exit())');
    expect(await probeApart(target, { module })).toEqual({ problem: JSON.stringify(target) });
  });

  it('reports a process that fails, with its last words', async () => {
    const module = script('console.error("one\\ncannot load libcudart.so.11.0"); process.exit(3)');
    expect(await probeApart(target, { module })).toEqual({
      problem: 'ended with exit code 3: cannot load libcudart.so.11.0',
    });
  });

  it('reports a process that crashes', async () => {
    const module = script('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)');
    expect(await probeApart(target, { module })).toEqual({ problem: 'ended with SIGKILL' });
  });

  it('ends a process that hangs', async () => {
    const module = script('setInterval(() => {}, 1000)');
    expect(await probeApart(target, { module, limit: 200 })).toEqual({ problem: 'did not answer within 0.2 s' });
  });
});
