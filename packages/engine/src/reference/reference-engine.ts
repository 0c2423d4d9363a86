import type { Engine, Executable, Tensors } from '../engine';
import { EngineError } from '../errors';
import type { Program } from '../program/program';
import { checkFeeds, checkState, signatureOf, type Signature } from '../program/signature';
import type { Tensor } from '../program/tensor';
import { interpret, kernelOf, type Feed, type Precision } from './interpret';
import type { NumericArray } from './numeric-array';

export interface ReferenceEngineOptions {
  /**
   * In which floats are computed and carried between runs. What comes out is float32.
   * @defaultValue 'float64'
   */
  readonly precision?: Precision;
}

/** A slow engine in plain loops, without dependencies: it says what other engines must compute. */
export function referenceEngine({ precision = 'float64' }: ReferenceEngineOptions = {}): Engine {
  return {
    name: 'reference',
    device: `cpu, plain loops, ${precision}`,
    compile: async (program, { carry } = {}) => {
      const signature = signatureOf(program, carry);
      for (const { primitive } of program.instructions) kernelOf(primitive);
      return new ReferenceExecutable(program, signature, precision);
    },
  };
}

class ReferenceExecutable implements Executable {
  readonly #program: Program;
  readonly #signature: Signature;
  readonly #precision: Precision;
  #state: Record<string, Feed> = {};
  #disposed = false;

  constructor(program: Program, signature: Signature, precision: Precision) {
    this.#program = program;
    this.#signature = signature;
    this.#precision = precision;
  }

  async run(feeds: Tensors): Promise<Tensors> {
    this.#live();
    checkFeeds(this.#signature, feeds);
    this.#requireState();
    const results = interpret(this.#program, { ...feeds, ...this.#state }, { precision: this.#precision });
    for (const [input, { output }] of this.#signature.carried) this.#state[input] = results[output];
    return Object.fromEntries(this.#signature.returned.map((name) => [name, tensorOf(results[name])]));
  }

  write(state: Tensors): void {
    this.#live();
    checkState(this.#signature, state);
    for (const [name, { shape, data }] of Object.entries(state)) {
      this.#state[name] = { shape: [...shape], data: data.slice() };
    }
  }

  async read(): Promise<Tensors> {
    this.#live();
    this.#requireState();
    return Object.fromEntries(Object.entries(this.#state).map(([name, feed]) => [name, tensorOf(feed)]));
  }

  dispose(): void {
    this.#disposed = true;
    this.#state = {};
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #live(): void {
    if (this.#disposed) throw new EngineError('DISPOSED', 'This executable was disposed; compile the program again');
  }

  #requireState(): void {
    for (const name of this.#signature.carried.keys()) {
      if (!Object.hasOwn(this.#state, name)) {
        throw new EngineError('MISSING_INPUT', `Carried input '${name}' has no value yet; write it first`, name);
      }
    }
  }
}

/** A copy in the types of the engine contract. */
function tensorOf({ shape, data }: Feed | NumericArray): Tensor {
  return { shape: [...shape], data: data instanceof Int32Array ? data.slice() : Float32Array.from(data) };
}
