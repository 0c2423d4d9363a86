import { expand, signatureOf, simplify, type Engine } from '@archipelago/engine';
import { activate } from './backends/activate';
import { selectBackend, type SelectBackendOptions } from './backends/select-backend';
import { TfjsExecutable } from './executable';
import { Plan } from './execution/plan';
import { kernels } from './primitives';

export type TfjsEngineOptions = SelectBackendOptions;

/**
 * An engine on TensorFlow.js: on the fastest backend that is installed, or on the one asked for. Throws ENGINE_UNAVAILABLE
 * where there is none, or where the one asked for computes a primitive wrongly.
 *
 * TensorFlow.js has one active backend at a time in a process: a run makes the engine's own the active one and leaves it so.
 */
export async function tfjsEngine(options: TfjsEngineOptions = {}): Promise<Engine> {
  const { id, device } = await selectBackend(options);
  return {
    name: 'tfjs',
    device,
    async compile(program, { carry } = {}) {
      const signature = signatureOf(program, carry);
      const shorter = simplify(expand(program, (primitive) => kernels.has(primitive)));
      activate(id);
      return new TfjsExecutable({ plan: new Plan(shorter, kernels), signature, activate: () => activate(id) });
    },
  };
}
