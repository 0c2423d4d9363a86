import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { EngineError, expand, signatureOf, type Engine } from '@archipelago/engine';
import type { OnnxEngineOptions } from '../engine';
import { emitters } from '../primitives';
import { providerName } from '../runtime/providers';
import { RemoteExecutable } from './remote-executable';
import { WorkerThread } from './worker-thread';

export interface OnnxWorkersOptions extends OnnxEngineOptions {
  /**
   * Threads with an engine of their own, each for one run at a time.
   * @defaultValue the number of processors
   */
  readonly workers?: number;
}

/**
 * `onnxEngine` in worker threads: a run of ONNX Runtime blocks the thread that asks for it, so that only executables in
 * several threads run at once. Each program is compiled in the thread with the fewest executables. Threads start with the
 * first `compile` and end by disposal, and keep no process alive while nothing runs; executables of a thread that died throw
 * DISPOSED, and another takes its place. Throws BAD_DATA for `workers` that are no whole number from 1.
 */
export function onnxWorkers(options: OnnxWorkersOptions = {}): Engine & AsyncDisposable {
  const { workers = availableParallelism(), ...own } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw new EngineError('BAD_DATA', `onnxWorkers: workers is ${workers}; give a whole number from 1`, 'workers');
  }
  const { threads = 1, executionProviders = ['cpu'] } = own;
  let pool: WorkerThread[] = [];
  let disposed = false;
  let count = 0;
  const leastLoaded = (): WorkerThread => {
    pool = pool.filter(({ ended }) => !ended);
    while (pool.length < workers) pool.push(new WorkerThread(scriptUrl(), own));
    return pool.reduce((best, thread) => (thread.executables < best.executables ? thread : best));
  };
  return {
    name: 'onnx',
    device: `${executionProviders.map(providerName).join(' or ')}, ${workers} workers of ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    async compile(program, { carry } = {}) {
      const signature = signatureOf(program, carry);
      // Errors about the program are thrown here, and what crosses is plain data.
      const plain = expand(program, (primitive) => emitters.has(primitive));
      if (disposed) throw new EngineError('DISPOSED', 'onnxWorkers: the engine was disposed; make another');
      const thread = leastLoaded();
      const executable = count++;
      thread.executables++;
      try {
        await thread.ask({ type: 'compile', executable, program: plain, options: { carry } });
      } catch (error) {
        thread.executables--;
        throw error;
      }
      return new RemoteExecutable(thread, executable, signature);
    },
    async [Symbol.asyncDispose]() {
      disposed = true;
      await Promise.all(pool.map((thread) => thread.close()));
    },
  };
}

/** The built script, beside this module or, where this module runs from its source, in the build. */
function scriptUrl(): URL {
  const found = ['./worker.js', '../../dist/node/worker.js']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  if (found === undefined) {
    throw new EngineError('ENGINE_UNAVAILABLE', 'onnxWorkers: worker.js is missing; build @archipelago/engine-onnx');
  }
  return found;
}
