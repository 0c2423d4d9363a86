import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunFolder, openRunFolder, writeWhole, type RunSpec } from './run-folder';

const spec: RunSpec = {
  data: 'digits',
  teacher: 'vgg-small',
  search: 'esnac',
  engine: { name: 'onnx' },
  operations: { removal: true, shrinkage: true, skips: true },
  maxParameters: null,
  evaluations: 4,
  seed: 1,
  teacherEpochs: 2,
  studentEpochs: 1,
  finalists: 0,
  finalistEpochs: 1,
  examples: null,
};

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'archipelago-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('createRunFolder', () => {
  it('is read back by openRunFolder', () => {
    const made = createRunFolder(join(folder, 'run'), spec, '{}');
    const opened = openRunFolder(join(folder, 'run'));
    expect(opened.spec).toEqual(spec);
    expect(readFileSync(opened.teacher, 'utf8')).toBe('{}');
    expect(opened.weightsOf(7)).toBe(made.weightsOf(7));
    expect(opened.weightsOf(7)).toMatch(/weights.trial-0007\.npz$/);
  });

  it('refuses a folder that holds something with RUN_EXISTS', () => {
    writeFileSync(join(folder, 'precious.txt'), 'x');
    expect(() => createRunFolder(folder, spec, '{}')).toThrowError(expect.objectContaining({ code: 'RUN_EXISTS' }));
  });
});

describe('openRunFolder', () => {
  it('refuses a folder that is no run with NO_RUN', () => {
    expect(() => openRunFolder(folder)).toThrowError(expect.objectContaining({ code: 'NO_RUN' }));
  });

  it.each([
    ['text that is not JSON', '{'],
    ['another schema', '{"schema":"archipelago/run/99"}'],
  ])('refuses %s with BAD_RUN', (_what, content) => {
    writeFileSync(join(folder, 'run.json'), content);
    expect(() => openRunFolder(folder)).toThrowError(expect.objectContaining({ code: 'BAD_RUN' }));
  });
});

describe('writeWhole', () => {
  it('replaces a file and leaves no part behind', () => {
    const file = join(folder, 'a.txt');
    writeWhole(file, 'one');
    writeWhole(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
