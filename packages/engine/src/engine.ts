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
 */
export interface Executable extends Disposable {
  /** Runs once. Feeds every input that is not carried; returns every output that is not carried. */
  run(feeds: Tensors): Promise<Tensors>;
  /** Sets carried inputs, by input name. */
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
  compile(program: Program, options?: CompileOptions): Promise<Executable>;
}
