import type { Program, Tensors } from '@archipelago/engine';
import { interpret } from '@archipelago/engine/reference';
import { expect } from 'vitest';
import { tfjsEngine } from '../engine';
import { feedsOf } from './program-of';

/** Asserts that a program gives on wasm and on cpu what the reference gives. */
export async function expectAgreement(
  program: Program,
  { feeds = feedsOf(program), tolerance = 1e-5 }: { readonly feeds?: Tensors; readonly tolerance?: number } = {},
): Promise<void> {
  const expected = interpret(program, feeds);
  for (const backend of ['wasm', 'cpu'] as const) {
    const engine = await tfjsEngine({ backend });
    using executable = await engine.compile(program);
    const actual = await executable.run(feeds);
    for (const [name, { shape, data }] of Object.entries(expected)) {
      expect(actual[name].shape, `${name} on ${backend}`).toEqual(shape);
      const scale = Math.max(1, ...Array.from(data, Math.abs));
      const errors = Array.from(data, (value, i) => Math.abs(value - actual[name].data[i]) / scale);
      expect(Math.max(...errors), `${name} on ${backend}`).toBeLessThan(tolerance);
    }
  }
}
