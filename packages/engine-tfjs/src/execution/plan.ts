import { bindBatch, type Program, type Tensors } from '@archipelago/engine';
import { dispose, tensor, tidy } from '@tensorflow/tfjs-core';
import type { Call, Kernel } from './kernel';
import type { Laid } from './stored-value';
import { StoredValue } from './stored-value';

interface PlannedStep {
  readonly kernel: Kernel;
  readonly attributes: Call['attributes'];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly needed: readonly boolean[];
  /** Values that nothing reads after this step. */
  readonly dead: readonly number[];
}

/** A program as steps on TensorFlow.js: which kernel runs on which values, and when each value is freed. */
export class Plan {
  readonly #program: Program;
  readonly #steps: readonly PlannedStep[];
  /** Shared by all runs, with the layouts that a run asked for. */
  readonly #constants: readonly (readonly [value: number, stored: StoredValue])[];

  constructor(program: Program, kernels: ReadonlyMap<string, Kernel>) {
    this.#program = program;
    this.#steps = planSteps(program, kernels);
    this.#constants = program.constants.map(({ value, tensor }) => [value, stored(tensor)]);
  }

  /**
   * Runs all steps. `inputs` are lent by name: those in `owned` are freed after their last use. Returns the outputs by name,
   * which belong to the caller. Nothing is left behind where a step throws.
   */
  run(inputs: ReadonlyMap<string, StoredValue>, { batch }: { readonly batch: number }): Map<string, StoredValue> {
    const { types, outputs } = this.#program;
    const lent = new Set<StoredValue>();
    const values = new Array<StoredValue | undefined>(types.length);
    const free = (value: number): void => {
      const held = values[value];
      if (!held || lent.has(held)) return;
      held.dispose();
      values[value] = undefined;
    };
    const lend = (value: number, held: StoredValue): void => {
      lent.add(held);
      values[value] = held;
    };
    for (const [value, held] of this.#constants) lend(value, held);
    for (const { name, value } of this.#program.inputs) lend(value, inputs.get(name)!);

    try {
      for (const step of this.#steps) {
        const call: Call = {
          inputs: step.inputs.map((input) => values[input]!),
          attributes: step.attributes,
          shapes: step.outputs.map((output) => bindBatch(types[output].shape, batch)),
          needed: step.needed,
        };
        const results = runKernel(step.kernel, call);
        step.outputs.forEach((output, i) => {
          const result = results[i];
          if (!result) return;
          if (step.needed[i]) values[output] = new StoredValue(call.shapes[i], result);
          else dispose(result.tensor);
        });
        step.dead.forEach(free);
      }
      return new Map(outputs.map(({ name, value }) => [name, values[value]!.share()]));
    } finally {
      values.forEach((_, value) => free(value));
    }
  }

  dispose(): void {
    for (const [, held] of this.#constants) held.dispose();
  }
}

/** A tensor of the caller on the backend. */
export function stored({ shape, data }: Tensors[string]): StoredValue {
  const dtype = data instanceof Int32Array ? 'int32' : 'float32';
  return new StoredValue(shape, { tensor: tensor(data, [...shape], dtype), layout: 'plain' });
}

/** What a kernel makes, without what it made on the way. */
function runKernel(kernel: Kernel, call: Call): readonly (Laid | undefined)[] {
  let results: readonly (Laid | undefined)[] = [];
  tidy(() => {
    results = kernel(call);
    return results.flatMap((result) => result?.tensor ?? []);
  });
  return results;
}

function planSteps({ instructions, outputs }: Program, kernels: ReadonlyMap<string, Kernel>): PlannedStep[] {
  const kept = new Set(outputs.map(({ value }) => value));
  const lastUse = new Map<number, number>();
  instructions.forEach(({ inputs }, step) => inputs.forEach((input) => lastUse.set(input, step)));
  return instructions.map(({ primitive, inputs, attributes, outputs: made }, step) => ({
    kernel: kernels.get(primitive)!,
    attributes,
    inputs,
    outputs: made,
    needed: made.map((output) => lastUse.has(output) || kept.has(output)),
    dead: [...new Set(inputs)].filter((input) => lastUse.get(input) === step && !kept.has(input)),
  }));
}
