import {
  checkFeeds,
  checkState,
  EngineError,
  type Executable,
  type Signature,
  type Tensor,
  type Tensors,
} from '@archipelago/engine';
import type { InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-node';
import { messageOf, type Runtime } from './runtime/load';

export interface OnnxExecutableParts {
  readonly runtime: Runtime;
  readonly session: InferenceSession;
  readonly signature: Signature;
  /** What each output of the program is called in the session. */
  readonly outputNames: ReadonlyMap<string, string>;
  /** Called once, on disposal. */
  readonly release: () => void;
}

/**
 * A program in a session. Carried tensors stay as ONNX Runtime's own and change places with a second set that a run
 * writes its outputs into, so a step copies no state.
 */
export class OnnxExecutable implements Executable {
  readonly #parts: OnnxExecutableParts;
  /** Present values of carried inputs, by input. */
  readonly #state = new Map<string, OnnxTensor>();
  /** Tensors for the next values, by input. */
  readonly #spare = new Map<string, OnnxTensor>();
  #disposed = false;

  constructor(parts: OnnxExecutableParts) {
    this.#parts = parts;
  }

  async run(feeds: Tensors): Promise<Tensors> {
    this.#live();
    const { session, signature, outputNames } = this.#parts;
    checkFeeds(signature, feeds);
    this.#requireState();
    const fed: Record<string, OnnxTensor> = Object.fromEntries(this.#state);
    for (const name of signature.fed.keys()) fed[name] = this.#tensor(feeds[name]);
    const fetched: Record<string, OnnxTensor | null> = {};
    for (const [input, { output }] of signature.carried) fetched[outputNames.get(output)!] = this.#spareFor(input);
    for (const name of signature.returned) fetched[outputNames.get(name)!] = null;

    let results: InferenceSession.OnnxValueMapType;
    try {
      results = await session.run(fed, fetched);
    } catch (error) {
      throw new EngineError('BAD_DATA', `The program failed in ONNX Runtime: ${messageOf(error)}`);
    }
    for (const [input, { output }] of signature.carried) {
      this.#spare.set(input, this.#state.get(input)!);
      this.#state.set(input, results[outputNames.get(output)!]);
    }
    return Object.fromEntries(signature.returned.map((name) => [name, tensorOf(results[outputNames.get(name)!])]));
  }

  write(state: Tensors): void {
    this.#live();
    checkState(this.#parts.signature, state);
    for (const [name, { shape, data }] of Object.entries(state)) {
      this.#state.set(name, this.#tensor({ shape, data: data.slice() }));
    }
  }

  async read(): Promise<Tensors> {
    this.#live();
    this.#requireState();
    return Object.fromEntries([...this.#state].map(([name, tensor]) => [name, copyOf(tensor)]));
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#state.clear();
    this.#spare.clear();
    this.#parts.release();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #tensor({ shape, data }: Tensor): OnnxTensor {
    const { Tensor } = this.#parts.runtime;
    return data instanceof Float32Array ? new Tensor('float32', data, shape) : new Tensor('int32', data, shape);
  }

  #spareFor(input: string): OnnxTensor {
    const present = this.#state.get(input)!;
    return this.#spare.get(input) ?? this.#tensor(copyOf(present));
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

function tensorOf({ dims, data }: OnnxTensor): Tensor {
  return { shape: [...dims], data: data as Float32Array | Int32Array };
}

function copyOf({ dims, data }: OnnxTensor): Tensor {
  return { shape: [...dims], data: (data as Float32Array | Int32Array).slice() };
}
