import type { BackendName } from '@archipelago/engine-tfjs';

/** What `--engine` takes. */
export const engineChoices = ['auto', 'onnx', 'tfjs'] as const;

export type EngineChoice = (typeof engineChoices)[number];

/** The engine of a run. Results hold for one engine on one backend, so a run keeps both. */
export type EngineSpec =
  | { readonly name: 'onnx' }
  | {
      readonly name: 'tfjs';
      /** Where TensorFlow.js computes. */
      readonly backend: BackendName;
    };
