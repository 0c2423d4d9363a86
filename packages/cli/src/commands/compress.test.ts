import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphBuilder, toJson } from '@archipelago/graph-ir';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../fixtures/run-command';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'archipelago-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('archipelago compress', () => {
  it.each([
    [['--teacher', 'vgg19-cifar'], 'BAD_INPUT'],
    [['--teacher', 'no-such-net'], 'UNKNOWN_NAME'],
    [['--data', './no-such-folder'], 'NOT_FOUND'],
  ])('%j exits with 2 and leaves no folder behind', async (args, code) => {
    const out = join(folder, 'run');
    const result = await runCommand('compress', ...args, '--out', out);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses an engine that is none of onnx, tfjs and auto', async () => {
    const { code, err } = await runCommand('compress', '--engine', 'torch');
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are auto, onnx, tfjs');
  });

  it.each([
    ['onnx', { name: 'onnx' }],
    ['tfjs', { name: 'tfjs', backend: expect.any(String) as unknown }],
  ])('--engine %s is kept in the run', async (name, engine) => {
    const out = join(folder, 'run');
    await runCommand('compress', '--engine', name, '--out', out);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({ engine });
  });

  it('refuses a teacher of which nothing may change with BAD_TEACHER', async () => {
    const g = graphBuilder({ image: [1, 8, 8] });
    const file = join(folder, 'linear.json');
    writeFileSync(file, toJson(g.build(g.linear(g.flatten(g.input), { outFeatures: 10 }))));
    const result = await runCommand('compress', '--teacher', file, '--out', join(folder, 'run'));
    expect(result.err).toContain('[BAD_TEACHER]');
    expect(existsSync(join(folder, 'run'))).toBe(false);
  });

  it('refuses a folder that holds something with RUN_EXISTS and touches nothing', async () => {
    writeFileSync(join(folder, 'precious.txt'), 'x');
    expect((await runCommand('compress', '--out', folder)).err).toContain('[RUN_EXISTS]');
    expect(readdirSync(folder)).toEqual(['precious.txt']);
  });
});
