import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cost, toJson } from '@archipelago/graph-ir';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandIo } from './io';
import { main } from './main';
import { vggSmall } from './teachers/vgg-small';

let folder: string;
let out: string;
let err: string;
const io: CommandIo = {
  write: (text) => void (out += text),
  timestamp: () => 'now',
  withDisplay: () => Promise.reject(new Error('no command of these tests runs a search')),
};
const run = (...args: string[]): Promise<number> => main(args, { io, version: '1.2.3' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
  out = '';
  err = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('archipelago', () => {
  it('--help lists the commands with examples and exits with 0', async () => {
    expect(await run('--help')).toBe(0);
    for (const word of [
      'compress',
      'resume',
      'report',
      'describe',
      'zoo',
      'reproduce',
      'doctor',
      'Examples:',
      'Exit codes:',
    ]) {
      expect(out).toContain(word);
    }
  });

  it.each(['compress', 'resume', 'report', 'describe', 'zoo', 'reproduce', 'doctor'])(
    '%s --help has an example',
    async (command) => {
      expect(await run(command, '--help')).toBe(0);
      expect(out).toMatch(/Examples?:\n {2}\$ archipelago /);
    },
  );

  it('--version prints the version of the package', async () => {
    expect(await run('--version')).toBe(0);
    expect(out).toBe('1.2.3\n');
  });

  it.each([
    [['conquer'], /unknown command 'conquer'/],
    [['compress', '--evaluations', '0'], /give an integer of at least 1/],
    [['compress', '--seed', '1e3'], /give an integer of at least 0/],
    [['describe', 'no-such-net'], /no file or network 'no-such-net'.*\[UNKNOWN_NAME\]/],
    [['resume', '/no/such/run'], /not a run folder.*\[NO_RUN\]/],
    [['report', '/no/such/run'], /not a run folder.*\[NO_RUN\]/],
  ])('%j exits with 2 and says why', async (args, message) => {
    expect(await run(...args)).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });
});

describe('archipelago describe', () => {
  const graph = vggSmall([3, 32, 32], 10);

  it('prints parameters, multiply-adds and stages of a graph file as JSON', async () => {
    const file = join(folder, 'graph.json');
    writeFileSync(file, toJson(graph));
    expect(await run('describe', file, '--json')).toBe(0);
    const { parameters, buffers, multiplyAdds } = cost(graph);
    expect(JSON.parse(out)).toMatchObject({
      name: 'vgg-small',
      input: [3, 32, 32],
      output: [10],
      parameters,
      buffers,
      multiplyAdds,
    });
  });

  it("reads the graph of a run's best.json", async () => {
    const file = join(folder, 'best.json');
    writeFileSync(file, JSON.stringify({ trial: 3, graph: JSON.parse(toJson(graph)) as unknown }));
    expect(await run('describe', file)).toBe(0);
    expect(out).toMatch(/^vgg-small: 3x32x32 to 10\n/);
  });

  it.each([
    ['text that is no JSON', '{', 'BAD_JSON'],
    ['another kind of file', '{"a":1}', 'BAD_JSON'],
  ])('refuses %s with %s', async (_what, content, code) => {
    const file = join(folder, 'graph.json');
    writeFileSync(file, content);
    expect(await run('describe', file)).toBe(2);
    expect(err).toContain(`[${code}]`);
  });
});
