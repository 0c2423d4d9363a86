import type { Engine, Executable, Program, Tensors } from '@archipelago/engine';
import type { LayerEncoding } from '../encoding';
import { KernelError } from '../errors';
import { denseSteps, gatherColumns, padded, spreadColumns, usedColumns, type ColumnChoice } from './columns';
import { lstmPlaces, parameterCount, type LstmPlaces, type NetworkSize } from './parameters';
import { forwardProgram, gradientProgram, namesOf } from './programs';

/** Networks embedded in one run; more are embedded in several, which keeps what a run holds in the processor's caches. */
const CHUNK = 128;

/** Programs held at once; the sets of one search step differ little in size. */
const PROGRAMS = 12;

/** Columns and architectures are padded with zeros to multiples of these, so that few programs do for all sets. */
const COLUMNS = 16;
const ARCHITECTURES = 4;

/** Architectures as the programs read them. */
export interface NetworkBatch extends ColumnChoice {
  /** With those of zeros at the end. */
  readonly count: number;
  readonly steps: number;
  /** [steps, count, width]. */
  readonly x: Float32Array;
}

/** What the gradient needs of a forward run. */
export interface ForwardResult {
  /** [count, 2 h]. */
  readonly pooled: Float32Array;
  readonly states: Tensors;
}

/** The columns that architectures use, padded. */
export function columnChoice(encodings: readonly LayerEncoding[]): ColumnChoice {
  const columns = usedColumns(encodings);
  return { columns, width: padded(columns.length, COLUMNS) };
}

/** Architectures of equally many layers to learn from: some of their columns, and a padded number of them. */
export function networkBatch(encodings: readonly LayerEncoding[], choice: ColumnChoice): NetworkBatch {
  const count = padded(encodings.length, ARCHITECTURES);
  const x = denseSteps(encodings, { ...choice, count });
  return { ...choice, count, steps: encodings[0].layers, x };
}

/**
 * The bidirectional LSTM on an engine, in programs that are compiled once for each number of layers of the architectures
 * and each padded number of columns in use, those of gradients for each padded number of architectures too. Runs wait for
 * each other.
 */
export class EmbeddingNetwork implements Disposable {
  readonly #engine: Engine;
  readonly #size: Omit<NetworkSize, 'inputs'>;
  /** The one not asked for for the longest time first. */
  readonly #programs = new Map<string, Promise<Executable>>();
  #last: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(engine: Engine, size: Omit<NetworkSize, 'inputs'>) {
    this.#engine = engine;
    this.#size = size;
  }

  /** The states of the last layer, averaged over the steps: n × 2 h. `weights` are those of rows of `inputs` numbers. */
  async pooled(encodings: readonly LayerEncoding[], weights: Float32Array, inputs: number): Promise<Float32Array> {
    const width = 2 * this.#size.hidden;
    const pooled = new Float32Array(encodings.length * width);
    if (encodings.length === 0) return pooled;
    const choice = columnChoice(encodings);
    const steps = encodings[0].layers;
    for (let from = 0; from < encodings.length; from += CHUNK) {
      const part = encodings.slice(from, from + CHUNK);
      const count = part.length;
      const batch = { ...choice, count, steps, x: denseSteps(part, { ...choice, count }) };
      const results = await this.#run(
        `embed ${batch.steps} ${batch.width}`,
        () => forwardProgram({ ...this.#size, inputs: batch.width, steps: batch.steps, batch: -1 }, { states: false }),
        this.#feeds(batch, weights, inputs),
      );
      pooled.set(results.pooled.data as Float32Array, from * width);
    }
    return pooled;
  }

  /** As `pooled`, with the states of each LSTM. */
  async forward(batch: NetworkBatch, weights: Float32Array, inputs: number): Promise<ForwardResult> {
    const { pooled, ...states } = await this.#run(
      `forward ${batch.steps} ${batch.width}`,
      () => forwardProgram({ ...this.#size, inputs: batch.width, steps: batch.steps, batch: -1 }, { states: true }),
      this.#feeds(batch, weights, inputs),
    );
    return { pooled: pooled.data as Float32Array, states };
  }

  /** The gradient of all weights, zeros where a column is not in use, from that of the pooled states. */
  async gradient(
    batch: NetworkBatch,
    weights: Float32Array,
    { inputs, states, pooled }: ForwardResult & { readonly inputs: number },
  ): Promise<Float32Array> {
    const results = await this.#run(
      `gradient ${batch.steps} ${batch.width} ${batch.count}`,
      () => gradientProgram({ ...this.#size, inputs: batch.width, steps: batch.steps, batch: batch.count }),
      {
        ...this.#feeds(batch, weights, inputs),
        ...states,
        pooled: { shape: [batch.count, 2 * this.#size.hidden], data: pooled },
      },
    );
    const size = { ...this.#size, inputs };
    const gradient = new Float32Array(parameterCount(size));
    for (const place of lstmPlaces(size)) {
      const names = namesOf(place);
      const data = (name: string): Float32Array => results[name].data as Float32Array;
      const own = gradient.subarray(place.inputWeights, place.recurrentWeights);
      if (place.layer > 0) own.set(data(names.inputWeights));
      else spreadColumns(data(names.inputWeights), own, this.#columnsOf(batch, inputs));
      gradient.set(data(names.recurrentWeights), place.recurrentWeights);
      gradient.set(data(names.bias), place.bias);
      gradient.set(data(names.bias), place.recurrentBias);
    }
    return gradient;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const program of this.#programs.values()) {
      // What was not compiled needs no freeing; who asked for it is told.
      program.then((executable) => executable.dispose()).catch(() => undefined);
    }
    this.#programs.clear();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #feeds(batch: NetworkBatch, weights: Float32Array, inputs: number): Tensors {
    const feeds: Record<string, Tensors[string]> = {
      x: { shape: [batch.steps, batch.count, batch.width], data: batch.x },
    };
    const rows = 4 * this.#size.hidden;
    for (const place of lstmPlaces({ ...this.#size, inputs })) {
      const names = namesOf(place);
      const own = weights.subarray(place.inputWeights, place.recurrentWeights);
      feeds[names.inputWeights] =
        place.layer > 0
          ? { shape: [rows, place.inputs], data: own }
          : { shape: [rows, batch.width], data: gatherColumns(own, this.#columnsOf(batch, inputs)) };
      feeds[names.recurrentWeights] = {
        shape: [rows, this.#size.hidden],
        data: weights.subarray(place.recurrentWeights, place.bias),
      };
      feeds[names.bias] = { shape: [rows], data: summedBias(weights, place) };
    }
    return feeds;
  }

  #columnsOf({ columns, width }: ColumnChoice, inputs: number) {
    return { rows: 4 * this.#size.hidden, from: inputs, columns, width };
  }

  /** Runs a program after all runs asked for before. */
  #run(key: string, write: () => Program, feeds: Tensors): Promise<Tensors> {
    if (this.#disposed) {
      throw new KernelError('DISPOSED', 'embeddingModel: the model was disposed; make another and restore its kernels');
    }
    const program = this.#programs.get(key) ?? this.#engine.compile(write());
    this.#programs.delete(key);
    this.#programs.set(key, program);
    program.catch(() => this.#programs.delete(key));
    const run = this.#last.then(async () => (await program).run(feeds));
    this.#last = run.catch(() => undefined);
    if (this.#programs.size > PROGRAMS) this.#freeOldest();
    return run;
  }

  /** Frees the program that was not asked for for the longest time, once it has run what it was asked for. */
  #freeOldest(): void {
    const [[key, program]] = this.#programs;
    this.#programs.delete(key);
    this.#last = this.#last.then(async () => (await program).dispose()).catch(() => undefined);
  }
}

function summedBias(weights: Float32Array, { bias, recurrentBias }: LstmPlaces): Float32Array {
  const own = weights.slice(bias, recurrentBias);
  for (let i = 0; i < own.length; i++) own[i] += weights[recurrentBias + i];
  return own;
}
