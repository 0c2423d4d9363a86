import type { Program, Tensors } from '@archipelago/engine';
import { interpret } from '@archipelago/engine/reference';
import type { Kernel } from '../execution/kernel';
import { Plan, stored } from '../execution/plan';
import { messageOf } from '../message-of';
import { kernels } from '../primitives';
import { activate } from './activate';
import { checks } from './checks';

export interface WrongPrimitive {
  readonly primitive: string;
  /** What it gave, and what is right. */
  readonly problem: string;
}

/** Relative to the largest value; what is wrong is wrong by more. */
const TOLERANCE = 1e-4;

const results = new Map<string, Promise<readonly WrongPrimitive[]>>();

/** Runs every primitive on a tiny example, once a backend: those whose results differ from the reference's. */
export function selfTest(backend: string): Promise<readonly WrongPrimitive[]> {
  const known = results.get(backend) ?? testAll(backend);
  results.set(backend, known);
  return known;
}

/** The primitives whose kernels give wrong results on a backend that is ready. */
export async function testAll(
  backend: string,
  tested: ReadonlyMap<string, Kernel> = kernels,
): Promise<readonly WrongPrimitive[]> {
  const wrong: WrongPrimitive[] = [];
  for (const { primitive, program, feeds } of checks()) {
    activate(backend);
    const problem = await problemOf(new Plan(program, tested), { program, feeds });
    if (problem) wrong.push({ primitive, problem });
  }
  return wrong;
}

async function problemOf(
  plan: Plan,
  { program, feeds }: { readonly program: Program; readonly feeds: Tensors },
): Promise<string | undefined> {
  try {
    const actual = await outputsOf(plan, feeds);
    for (const [name, { data }] of Object.entries(interpret(program, feeds))) {
      const scale = Math.max(1, ...Array.from(data, Math.abs));
      for (const [i, expected] of data.entries()) {
        const value = actual[name][i];
        if (!(Math.abs(value - expected) <= TOLERANCE * scale)) return `${value} in place of ${expected}`;
      }
    }
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

async function outputsOf(plan: Plan, feeds: Tensors): Promise<Record<string, ArrayLike<number>>> {
  const fed = new Map(Object.entries(feeds).map(([name, tensor]) => [name, stored(tensor)]));
  try {
    const outputs = plan.run(fed, { batch: 1 });
    try {
      const read = [...outputs].map(async ([name, { plain }]) => [name, await plain.data()] as const);
      return Object.fromEntries(await Promise.all(read));
    } finally {
      for (const value of outputs.values()) value.dispose();
    }
  } finally {
    for (const value of fed.values()) value.dispose();
    plan.dispose();
  }
}
