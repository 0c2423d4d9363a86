import {
  checkFeeds,
  checkState,
  EngineError,
  type Executable,
  type Signature,
  type Tensor,
  type Tensors,
} from '@archipelago/engine';
import { stored, type Plan } from './execution/plan';
import type { StoredValue } from './execution/stored-value';
import { messageOf } from './message-of';

export interface TfjsExecutableParts {
  readonly plan: Plan;
  readonly signature: Signature;
  /** Makes the engine's backend the one that TensorFlow.js computes on. */
  readonly activate: () => void;
}

/**
 * A program on a backend of TensorFlow.js. Carried tensors stay on the backend; a run computes without a pause and only waits
 * for what it returns.
 */
export class TfjsExecutable implements Executable {
  readonly #parts: TfjsExecutableParts;
  /** Present values of carried inputs, by input. */
  readonly #state = new Map<string, StoredValue>();
  #disposed = false;

  constructor(parts: TfjsExecutableParts) {
    this.#parts = parts;
  }

  async run(feeds: Tensors): Promise<Tensors> {
    this.#live();
    const { signature } = this.#parts;
    const batch = checkFeeds(signature, feeds);
    this.#requireState();
    const results = this.#compute(feeds, batch);
    for (const [input, { output }] of signature.carried) this.#replace(input, results.get(output)!);
    return await readAll(signature.returned.map((name) => [name, results.get(name)!]));
  }

  write(state: Tensors): void {
    this.#live();
    checkState(this.#parts.signature, state);
    this.#parts.activate();
    for (const [name, { shape, data }] of Object.entries(state)) {
      this.#replace(name, stored({ shape, data: data.slice() }));
    }
  }

  async read(): Promise<Tensors> {
    this.#live();
    this.#requireState();
    this.#parts.activate();
    return await readAll([...this.#state].map(([name, value]) => [name, value.share()]));
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const value of this.#state.values()) value.dispose();
    this.#state.clear();
    this.#parts.plan.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** All outputs, which the caller owns. */
  #compute(feeds: Tensors, batch: number): Map<string, StoredValue> {
    const { plan, signature, activate } = this.#parts;
    activate();
    const fed = [...signature.fed.keys()].map((name) => [name, stored(feeds[name])] as const);
    try {
      return plan.run(new Map([...this.#state, ...fed]), { batch });
    } catch (error) {
      throw new EngineError('BAD_DATA', `The program failed in TensorFlow.js: ${messageOf(error)}`);
    } finally {
      for (const [, value] of fed) value.dispose();
    }
  }

  #replace(input: string, value: StoredValue): void {
    this.#state.get(input)?.dispose();
    this.#state.set(input, value);
  }

  #live(): void {
    if (this.#disposed) throw new EngineError('DISPOSED', 'This executable was disposed; compile the program again');
  }

  #requireState(): void {
    for (const name of this.#parts.signature.carried.keys()) {
      if (!this.#state.has(name)) {
        throw new EngineError('MISSING_INPUT', `Carried input '${name}' has no value yet; write it first`, name);
      }
    }
  }
}

/** The data of values, which are freed. */
async function readAll(values: readonly (readonly [name: string, value: StoredValue])[]): Promise<Tensors> {
  try {
    const tensors = values.map(async ([name, { shape, plain }]): Promise<[string, Tensor]> => {
      const data = await plain.data<'float32' | 'int32'>();
      // NOTE: the cpu backend hands out its own memory.
      return [name, { shape: [...shape], data: data.slice() }];
    });
    return Object.fromEntries(await Promise.all(tensors));
  } finally {
    for (const [, value] of values) value.dispose();
  }
}
