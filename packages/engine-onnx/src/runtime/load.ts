import { EngineError } from '@archipelago/engine';

/** The module onnxruntime-node. */
export type Runtime = typeof import('onnxruntime-node');

/** Loads onnxruntime-node; throws ENGINE_UNAVAILABLE where it is not installed or does not load. */
export async function loadRuntime(load: () => Promise<Runtime> = importRuntime): Promise<Runtime> {
  try {
    return await load();
  } catch (error) {
    throw new EngineError(
      'ENGINE_UNAVAILABLE',
      `onnxruntime-node could not be loaded (${messageOf(error)}); install it with: npm install onnxruntime-node@^1.30`,
      'onnxruntime-node',
    );
  }
}

async function importRuntime(): Promise<Runtime> {
  const loaded = (await import('onnxruntime-node')) as Runtime & { readonly default?: Runtime };
  return loaded.default ?? loaded;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
