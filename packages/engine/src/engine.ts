import type { Program } from './program/program';
import type { Tensor } from './program/tensor';

export type Tensors = Readonly<Record<string, Tensor>>;

export interface CompileOptions {
  /**
   * Outputs that become inputs of the next run, `{ [output]: input }`, such as weights and momenta. The engine keeps
   * them between runs: they are written once with {@link Executable.write}, not fed, and not returned.
   * @defaultValue none
   */
  readonly carry?: Readonly<Record<string, string>>;
}

/**
 * A compiled program: a held resource, freed by `dispose` (or `using`). Runs must not overlap: await one before the next.
 * After `dispose`, which may be called twice, everything else throws DISPOSED.
 */
export interface Executable extends Disposable {
  /**
   * Runs once. Feeds every input that is not carried; returns every output that is not carried, in arrays that later runs
   * do not change.
   *
   * Throws MISSING_INPUT for an input that is not fed or a carried one that was not written yet, UNKNOWN_INPUT,
   * DTYPE_MISMATCH, and SHAPE_MISMATCH also where inputs disagree about the batch size; the executable can be run again.
   */
  run(feeds: Tensors): Promise<Tensors>;
  /** Sets carried inputs, all or some, by input name; the data are copied. Throws as `run` does. */
  write(state: Tensors): void;
  /** The present values of carried inputs, by input name; copies that later runs do not change. */
  read(): Promise<Tensors>;
  dispose(): void;
}

/** Runs tensor programs. Nothing above it knows which engine it is. */
export interface Engine {
  /** Such as `onnx` or `reference`. */
  readonly name: string;
  /** Where it runs, such as `cpu, 2 threads`: for reports. */
  readonly device: string;
  /**
   * Throws UNKNOWN_PRIMITIVE for a primitive that the engine neither has nor can expand, and what `signatureOf` throws for
   * `carry`.
   */
  compile(program: Program, options?: CompileOptions): Promise<Executable>;
}
