import { Worker } from 'node:worker_threads';
import { EngineError, type Tensors } from '@archipelago/engine';
import type { OnnxEngineOptions } from '../engine';
import type { WorkerFailure, WorkerReply, WorkerRequest, WorkerTask } from './messages';

interface Pending {
  readonly resolve: (result: Tensors) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread and what it was asked. It keeps the process alive only while something is asked. */
export class WorkerThread {
  /** Executables that live in it. */
  executables = 0;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #exited: Promise<void>;
  #next = 0;
  #ended: EngineError | undefined;

  constructor(script: URL, options: OnnxEngineOptions) {
    this.#worker = new Worker(script, { workerData: options });
    this.#worker.unref();
    this.#worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(`failed: ${String(error)}`));
    this.#exited = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#end(`ended with code ${code}`);
        resolve();
      });
    });
  }

  /** Whether it ended, by `close` or by itself. */
  get ended(): boolean {
    return this.#ended !== undefined;
  }

  ask(task: WorkerTask, transfer: readonly ArrayBuffer[] = []): Promise<Tensors> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#worker.postMessage({ id, task }, transfer);
      this.#pending.set(id, { resolve, reject });
      this.#worker.ref();
    });
  }

  /**
   * Ends the thread once it has done what it is doing: a thread that is stopped while ONNX Runtime computes takes the
   * process with it. What was asked fails at once.
   */
  async close(): Promise<void> {
    if (!this.ended) {
      this.#end('was closed');
      this.#worker.ref();
      this.#worker.postMessage({ id: this.#next++, task: { type: 'close' } } satisfies WorkerRequest);
    }
    await this.#exited;
  }

  #settle({ id, result, failure }: WorkerReply): void {
    // What comes after `close` is for nobody, and the process waits for the thread to end.
    if (this.ended) return;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#worker.unref();
    if (failure === undefined) pending?.resolve(result!);
    else pending?.reject(errorOf(failure));
  }

  #end(how: string): void {
    this.#ended ??= new EngineError('DISPOSED', `onnxWorkers: the thread of this executable ${how}; compile it again`);
    for (const { reject } of this.#pending.values()) reject(this.#ended);
    this.#pending.clear();
  }
}

function errorOf({ code, message, place }: WorkerFailure): Error {
  return code === undefined ? new Error(message) : new EngineError(code, message, place);
}
