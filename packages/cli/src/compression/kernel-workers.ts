import type { Engine } from '@archipelago/engine';
import type { Graph } from '@archipelago/graph-ir';
import type { RunSpec } from '../runs/run-folder';

/** Threads that learn kernels of ESNAC side by side. */
export interface KernelWorkers extends AsyncDisposable {
  /** Runs in the threads. */
  readonly engine: Engine;
  readonly count: number;
}

export interface KernelWorkersOptions {
  readonly teacher: Graph;
  /** Threads at most: no more than kernels are learned, nor than processes train, since these wait meanwhile. */
  readonly count: number;
}

/**
 * The threads that learn a run's kernels, or null where the run's own engine does: where nothing is learned, in
 * TensorFlow.js, which uses all processors by itself, on one thread, and for small teachers, whose steps are so short that
 * sending them to and fro takes longer than is gained.
 */
export async function kernelWorkersFor(
  { search, engine: { name } }: Pick<RunSpec, 'search' | 'engine'>,
  { teacher, count }: KernelWorkersOptions,
): Promise<KernelWorkers | null> {
  if (search !== 'esnac' || name !== 'onnx' || count < 2) return null;
  const { isSmallTeacher } = await import('@archipelago/bo');
  if (isSmallTeacher(teacher)) return null;
  const { onnxWorkers } = await import('@archipelago/engine-onnx/node');
  const engine = onnxWorkers({ workers: count, threads: 1 });
  return { engine, count, [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose]() };
}
