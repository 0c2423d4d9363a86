import { EngineError } from '@archipelago/engine';

/** The module @archipelago/engine-tfjs. */
export type TfjsModule = typeof import('@archipelago/engine-tfjs');

/** Loads @archipelago/engine-tfjs, an optional peer; throws ENGINE_UNAVAILABLE where it is not installed. */
export async function importTfjs(
  load: () => Promise<TfjsModule> = () => import('@archipelago/engine-tfjs'),
): Promise<TfjsModule> {
  // TensorFlow takes a GPU's whole memory otherwise, and the processes of a run share the GPU. Node hands it to the library.
  process.env.TF_FORCE_GPU_ALLOW_GROWTH ??= 'true';
  try {
    return await load();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new EngineError(
      'ENGINE_UNAVAILABLE',
      `the engine tfjs could not be loaded (${reason}); install it with: npm install ${TFJS_PACKAGES.join(' ')}, ` +
        'or use --engine onnx',
      '@archipelago/engine-tfjs',
    );
  }
}

/** The version of TensorFlow.js that is named to users: its packages work only with their own version of tfjs-core. */
export const TFJS_VERSION = '4.22.0';

/** What the engine needs at least: with the backend that installs everywhere. */
export const TFJS_PACKAGES: readonly string[] = [
  '@archipelago/engine-tfjs',
  `@tensorflow/tfjs-core@${TFJS_VERSION}`,
  `@tensorflow/tfjs-backend-wasm@${TFJS_VERSION}`,
];
