import { tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../execution/kernel';
import { kernels } from '../primitives';
import { checks } from './checks';
import { loadBackend } from './load-backend';
import { selfTest, testAll } from './self-test';

describe('selfTest', () => {
  beforeAll(async () => {
    for (const name of ['cpu', 'wasm'] as const) await loadBackend(name, {});
  });

  it('checks every primitive that has a kernel', () => {
    const names = checks().map(({ primitive }) => primitive);
    expect(names.toSorted()).toEqual([...kernels.keys()].toSorted());
    for (const { primitive, program } of checks()) {
      expect(program.instructions.map((instruction) => instruction.primitive)).toContain(primitive);
    }
  });

  it.each(['wasm', 'cpu'])('finds nothing wrong on %s', async (backend) => {
    expect(await selfTest(backend)).toEqual([]);
  });

  it('runs once a backend', () => {
    expect(selfTest('wasm')).toBe(selfTest('wasm'));
  });

  it('finds the primitive that gives wrong numbers, and the one that throws', async () => {
    const broken = new Map(kernels)
      .set('tanh', ({ shapes: [shape] }) => [plain(tensor(new Float32Array(96), [...shape]))])
      .set('erf', () => {
        throw new Error('no such kernel');
      });
    const wrong = await testAll('wasm', broken);
    expect(wrong.map(({ primitive }) => primitive)).toEqual(['erf', 'tanh']);
    expect(wrong[0].problem).toBe('no such kernel');
    expect(wrong[1].problem).toMatch(/^0 in place of 0\.\d+$/);
  });
});
