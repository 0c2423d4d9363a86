import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inferShapes, toJson } from '@archipelago/graph-ir';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vggSmall } from '../teachers/vgg-small';
import { teacherGraph } from './teacher';

const digits = { shape: [1, 8, 8], classes: 10 };
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'archipelago-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('teacherGraph', () => {
  it.each(['vgg-small', 'resnet18-cifar', 'shufflenet-0.5x-g1', 'darts-v2-cifar'])(
    'builds %s for the digits',
    (name) => {
      const graph = teacherGraph(name, digits);
      expect(graph.inputs.map(({ shape }) => shape)).toEqual([[1, 8, 8]]);
      expect(inferShapes(graph).get(graph.outputs[0])).toEqual([10]);
    },
  );

  it.each([
    ['vgg19-cifar', 'BAD_INPUT'],
    ['i3d', 'BAD_INPUT'],
    ['resnet5', 'UNKNOWN_NAME'],
  ])('refuses %s with %s', (name, code) => {
    expect(() => teacherGraph(name, digits)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a network that gives a map in place of classes with BAD_OPTION', () => {
    const task = { shape: [3, 64, 64], classes: 10 };
    expect(() => teacherGraph('deeplabv3-r50', task)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  it('refuses a file that does not fit the data with BAD_OPTION', () => {
    const file = join(folder, 'graph.json');
    writeFileSync(file, toJson(vggSmall([3, 32, 32], 10)));
    expect(() => teacherGraph(file, digits)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    expect(teacherGraph(file, { shape: [3, 32, 32], classes: 10 }).name).toBe('vgg-small');
  });
});
