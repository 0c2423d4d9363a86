import { EngineError } from '@archipelago/engine';
import type { InferenceSession } from 'onnxruntime-node';
import { messageOf, type Runtime } from './load';
import { providerName, type ExecutionProvider } from './providers';

export interface SessionSettings {
  readonly threads: number;
  readonly executionProviders: readonly ExecutionProvider[];
}

/** Fatal errors only: ONNX Runtime's remarks on a model are not for users of an engine. */
const FATAL = 4;

/** Opens a session for a model; throws ENGINE_UNAVAILABLE where ONNX Runtime or a provider refuses. */
export async function openSession(
  { InferenceSession }: Runtime,
  bytes: Uint8Array,
  { threads, executionProviders }: SessionSettings,
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(bytes, {
      executionProviders: [...executionProviders],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Higher levels take longer and run no faster on programs whose weights are inputs.
      graphOptimizationLevel: 'basic',
      // Planning memory ahead makes the first two runs slow instead of one and takes twice the memory, for 1 % of the time.
      enableMemPattern: false,
      logSeverityLevel: FATAL,
    });
  } catch (error) {
    const providers = executionProviders.map(providerName).join(', ');
    throw new EngineError(
      'ENGINE_UNAVAILABLE',
      `ONNX Runtime opens no session with the execution providers ${providers} (${messageOf(error)}); ` +
        "install what they need, or use 'cpu'",
      'executionProviders',
    );
  }
}
