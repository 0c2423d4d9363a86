import { Worker } from 'node:worker_threads';
import { EngineError, type Tensors } from '@archipelago/engine';
import type { OnnxEngineOptions } from '../engine';
import type { WorkerFailure, WorkerReply, WorkerTask } from './messages';

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
  #next = 0;
  #ended: EngineError | undefined;

  constructor(script: URL, options: OnnxEngineOptions) {
    this.#worker = new Worker(script, { workerData: options });
    this.#worker.unref();
    this.#worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(`failed: ${String(error)}`));
    this.#worker.on('exit', (code) => this.#end(`ended with code ${code}`));
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

  async close(): Promise<void> {
    this.#end('was closed');
    await this.#worker.terminate();
  }

  #settle({ id, result, failure }: WorkerReply): void {
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
