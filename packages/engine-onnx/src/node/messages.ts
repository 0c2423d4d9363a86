import type { CompileOptions, EngineErrorCode, Program, Tensors } from '@archipelago/engine';

/** What a worker thread is asked; `executable` is a number that the asker chooses. After `close` the thread ends by itself. */
export type WorkerTask =
  | {
      readonly type: 'compile';
      readonly executable: number;
      readonly program: Program;
      readonly options: CompileOptions;
    }
  | { readonly type: 'run'; readonly executable: number; readonly feeds: Tensors }
  | { readonly type: 'write'; readonly executable: number; readonly state: Tensors }
  | { readonly type: 'read'; readonly executable: number }
  | { readonly type: 'dispose'; readonly executable: number }
  | { readonly type: 'close' };

/** A task under a number that its reply repeats. */
export interface WorkerRequest {
  readonly id: number;
  readonly task: WorkerTask;
}

/** An error as plain data; `code` is missing for what is no `EngineError`. */
export interface WorkerFailure {
  readonly message: string;
  readonly code?: EngineErrorCode;
  readonly place?: string;
}

export interface WorkerReply {
  readonly id: number;
  readonly result?: Tensors;
  readonly failure?: WorkerFailure;
}

/** Tensors whose arrays own their buffers, which can then be transferred; arrays are copied with `copy`. */
export function packed(tensors: Tensors, { copy }: { readonly copy: boolean }) {
  const own = Object.fromEntries(
    Object.entries(tensors).map(([name, { shape, data }]) => [name, { shape, data: copy ? data.slice() : data }]),
  );
  return { tensors: own as Tensors, buffers: Object.values(own).map(({ data }) => data.buffer as ArrayBuffer) };
}
