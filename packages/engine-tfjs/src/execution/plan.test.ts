import { add, conv, matmul, maxPool, relu, square, type Program } from '@archipelago/engine';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { kernels } from '../primitives';
import { onBackend } from '../testing/backend';
import { feedsOf, programOf } from '../testing/program-of';
import type { Kernel } from './kernel';
import { Plan, stored } from './plan';

onBackend('wasm');

/** Runs a program and tells how many tensors there are before each step, without those there were at first. */
function counted(program: Program): { counts: number[]; after: number; needed: (readonly boolean[])[] } {
  const before = memory().numTensors;
  const counts: number[] = [];
  const needed: (readonly boolean[])[] = [];
  const watching = [...kernels].map(([name, kernel]): [string, Kernel] => [
    name,
    (call) => {
      counts.push(memory().numTensors - before);
      needed.push(call.needed);
      return kernel(call);
    },
  ]);
  const plan = new Plan(program, new Map(watching));
  const fed = new Map(Object.entries(feedsOf(program)).map(([name, tensor]) => [name, stored(tensor)]));
  const outputs = plan.run(fed, { batch: 2 });
  for (const value of [...outputs.values(), ...fed.values()]) value.dispose();
  plan.dispose();
  return { counts, after: memory().numTensors - before, needed };
}

describe('Plan', () => {
  it('frees each value after its last use: a chain holds its input and one value', () => {
    const { counts, after } = counted(programOf([[4, 4]], (x) => square(relu(square(relu(square(x)))))));
    expect(counts).toEqual([1, 2, 2, 2, 2]);
    expect(after).toBe(0);
  });

  it('keeps a value that is used again later', () => {
    const chain = programOf([[4, 4]], (x) => {
      const y = square(x);
      return add(relu(relu(relu(y))), y);
    });
    expect(counted(chain).counts).toEqual([1, 2, 3, 3, 3]);
  });

  it('frees the other layout of a value with it', () => {
    const shapes = [
      [2, 3, 4, 4],
      [3, 3, 1, 1],
    ];
    expect(counted(programOf(shapes, (x, w) => relu(conv(relu(x), w)))).after).toBe(0);
  });

  it('tells kernels which outputs are read', () => {
    const pool = { kernel: [2, 2] };
    expect(counted(programOf([[1, 1, 4, 4]], (x) => maxPool(x, pool)[0])).needed).toEqual([[true, false]]);
    expect(counted(programOf([[1, 1, 4, 4]], (x) => maxPool(x, pool))).needed).toEqual([[true, true]]);
  });

  it('frees everything where a kernel throws', () => {
    const program = programOf(
      [
        [2, 3],
        [3, 2],
      ],
      (x, y) => matmul(relu(square(x)), relu(y)),
    );
    const failing = new Map(kernels).set('matmul', () => {
      throw new Error('no');
    });
    const before = memory().numTensors;
    const plan = new Plan(program, failing);
    const fed = new Map(Object.entries(feedsOf(program)).map(([name, tensor]) => [name, stored(tensor)]));
    expect(() => plan.run(fed, { batch: 1 })).toThrow('no');
    for (const value of fed.values()) value.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
