import {
  checkFeeds,
  checkState,
  EngineError,
  type Executable,
  type Signature,
  type Tensors,
} from '@archipelago/engine';
import { packed, type WorkerTask } from './messages';
import type { WorkerThread } from './worker-thread';

/** An executable that lives in a thread. What callers hold is copied, since only copies can change threads for good. */
export class RemoteExecutable implements Executable {
  readonly #thread: WorkerThread;
  readonly #executable: number;
  readonly #signature: Signature;
  #disposed = false;

  constructor(thread: WorkerThread, executable: number, signature: Signature) {
    this.#thread = thread;
    this.#executable = executable;
    this.#signature = signature;
  }

  async run(feeds: Tensors): Promise<Tensors> {
    this.#live();
    checkFeeds(this.#signature, feeds);
    const { tensors, buffers } = packed(feeds, { copy: true });
    return this.#thread.ask({ type: 'run', executable: this.#executable, feeds: tensors }, buffers);
  }

  write(state: Tensors): void {
    this.#live();
    checkState(this.#signature, state);
    const { tensors, buffers } = packed(state, { copy: true });
    this.#tell({ type: 'write', executable: this.#executable, state: tensors }, buffers);
  }

  async read(): Promise<Tensors> {
    this.#live();
    return this.#thread.ask({ type: 'read', executable: this.#executable });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#thread.executables--;
    this.#tell({ type: 'dispose', executable: this.#executable });
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** A thread that ended says so at the next run. */
  #tell(task: WorkerTask, buffers?: readonly ArrayBuffer[]): void {
    this.#thread.ask(task, buffers).catch(() => undefined);
  }

  #live(): void {
    if (this.#disposed) throw new EngineError('DISPOSED', 'This executable was disposed; compile the program again');
  }
}
