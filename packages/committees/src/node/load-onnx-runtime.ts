import { CommitteeError } from '../errors';

/** The module onnxruntime-node. */
export type OnnxRuntime = typeof import('onnxruntime-node');

/** Loads the optional peer. Throws `MISSING_PEER` where it is not installed or does not load. */
export async function loadOnnxRuntime(load: () => Promise<OnnxRuntime> = importRuntime): Promise<OnnxRuntime> {
  try {
    return await load();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = 'install it with: npm install onnxruntime-node@^1.30';
    throw new CommitteeError('MISSING_PEER', `onnxruntime-node could not be loaded (${reason}); ${remedy}`);
  }
}

async function importRuntime(): Promise<OnnxRuntime> {
  const loaded = (await import('onnxruntime-node')) as OnnxRuntime & { readonly default?: OnnxRuntime };
  return loaded.default ?? loaded;
}
