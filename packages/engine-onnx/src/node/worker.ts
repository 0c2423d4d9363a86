import { parentPort, workerData } from 'node:worker_threads';
import { EngineError, type Executable, type Tensors } from '@archipelago/engine';
import { onnxEngine, type OnnxEngineOptions } from '../engine';
import { messageOf } from '../runtime/load';
import { packed, type WorkerFailure, type WorkerRequest, type WorkerTask } from './messages';

/** The script of the threads of `onnxWorkers`: an engine that answers one task after another. */

const engine = onnxEngine(workerData as OnnxEngineOptions);
const executables = new Map<number, Executable>();
const port = parentPort!;
let last: Promise<void> = Promise.resolve();

port.on('message', ({ id, task }: WorkerRequest) => {
  last = last.then(async () => {
    if (task.type === 'close') {
      executables.forEach((executable) => executable.dispose());
      port.close();
      return;
    }
    try {
      const result = await perform(task);
      // ONNX Runtime's own memory can't be transferred.
      const { tensors, buffers } = packed(result ?? {}, { copy: true });
      port.postMessage({ id, result: tensors }, buffers);
    } catch (error) {
      port.postMessage({ id, failure: failureOf(error) });
    }
  });
});

async function perform(task: Exclude<WorkerTask, { type: 'close' }>): Promise<Tensors | void> {
  if (task.type === 'compile') {
    executables.set(task.executable, await engine.compile(task.program, task.options));
    return;
  }
  const executable = executables.get(task.executable)!;
  switch (task.type) {
    case 'run':
      return executable.run(task.feeds);
    case 'write':
      return executable.write(task.state);
    case 'read':
      return executable.read();
    case 'dispose':
      executables.delete(task.executable);
      return executable.dispose();
  }
}

function failureOf(error: unknown): WorkerFailure {
  if (!(error instanceof EngineError)) return { message: messageOf(error) };
  return { message: error.message, code: error.code, place: error.place };
}
