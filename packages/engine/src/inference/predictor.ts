import type { Graph } from '@archipelago/graph-ir';
import type { Engine, Executable } from '../engine';
import { EngineError } from '../errors';
import type { LowerOptions } from '../layers/lower';
import { sameShape, type Tensor } from '../program/tensor';
import type { Weights } from '../weights/parameters';
import { inferenceProgram } from './inference-program';
import { singleInput } from './single-input';

export interface PredictorOptions extends Pick<LowerOptions, 'ops' | 'lowerings'> {
  readonly weights: Weights;
  /**
   * Greatest number of examples of one run of the engine; more are done in several runs.
   * @defaultValue 256
   */
  readonly batch?: number;
}

/** A network ready to run: a held resource, freed by `dispose` (or `using`). Calls must not overlap. */
export class Predictor implements Disposable {
  readonly #executable: Executable;
  readonly #shape: readonly number[];
  readonly #batch: number;

  /** Use `predictor`. */
  constructor(executable: Executable, { shape, batch }: { readonly shape: readonly number[]; readonly batch: number }) {
    this.#executable = executable;
    this.#shape = shape;
    this.#batch = batch;
  }

  /** The network's first output, [n, …], for images [n, ...shape of its input]. */
  async predict(images: Tensor<Float32Array>): Promise<Tensor<Float32Array>> {
    const [count, ...shape] = images.shape;
    if (!sameShape(shape, this.#shape) || !(count > 0)) {
      throw new EngineError(
        'BAD_DATA',
        `predict: images of shape [${images.shape.join()}]; give [n, ${this.#shape.join(', ')}] with n of at least 1`,
        'images',
      );
    }
    const row = images.data.length / count;
    let logits: Float32Array | undefined;
    let output: readonly number[] = [];
    for (let start = 0; start < count; start += this.#batch) {
      const stop = Math.min(count, start + this.#batch);
      const part = { shape: [stop - start, ...shape], data: images.data.subarray(start * row, stop * row) };
      const result = (await this.#executable.run({ images: part })).logits as Tensor<Float32Array>;
      if (stop - start === count) return result;
      output = result.shape.slice(1);
      const width = result.data.length / (stop - start);
      logits ??= new Float32Array(count * width);
      logits.set(result.data, start * width);
    }
    return { shape: [count, ...output], data: logits! };
  }

  dispose(): void {
    this.#executable.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

/** Compiles a network in inference mode, its weights part of the program. */
export async function predictor(engine: Engine, graph: Graph, options: PredictorOptions): Promise<Predictor> {
  const { weights, batch = 256, ops, lowerings } = options;
  const program = inferenceProgram(graph, { batch: -1, parameters: { weights }, ops, lowerings });
  return new Predictor(await engine.compile(program), { shape: singleInput(graph).shape, batch });
}
