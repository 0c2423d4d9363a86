import { tfjsEngine } from '@archipelago/engine-tfjs';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threads from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Message } from './messages';
import { search } from './search';
import type { Settings } from './settings';

const post = (message: Message): void => self.postMessage(message);

/** The page serves these itself; the browser takes one of them. */
const wasmPaths = {
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threads,
};

// One search a worker: the page stops a search by ending the worker.
self.onmessage = async ({ data: settings }: MessageEvent<Settings>): Promise<void> => {
  try {
    const engine = await tfjsEngine({ backend: 'wasm', wasmPaths });
    post({ type: 'engine-ready', device: engine.device });
    await search(engine, settings, post);
  } catch (error) {
    post({ type: 'search-failed', message: error instanceof Error ? error.message : String(error) });
  }
};
