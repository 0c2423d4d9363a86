import { createPool, scoresOf, tabulate, type DecisionTable } from '@archipelago/committees';
import { createRandom } from '@archipelago/numerics';

/** The right classes of samples of 10 classes. */
function labelsOf(samples: number): Int32Array {
  return Int32Array.from({ length: samples }, (_, sample) => (sample * 7) % 10);
}

/** The right classes of 600 samples. */
export const labels: Int32Array = labelsOf(600);

/** Made-up models: the greater the signal, the better. */
export const models = [
  { name: 'small', signal: 2.2, flops: 1e6, ms: 2 },
  { name: 'middle', signal: 2.8, flops: 4e6, ms: 5 },
  { name: 'large', signal: 3.3, flops: 20e6, ms: 11 },
] as const;

/** Logits (samples, 10) of such a model: noise, the same everywhere it is made, and `signal` more on the right class. */
export function logitsOf(
  { name, signal }: { readonly name: string; readonly signal: number },
  samples = 600,
): Float32Array {
  const random = createRandom(name);
  const logits = Float32Array.from({ length: 10 * samples }, () => random.normal());
  labelsOf(samples).forEach((label, sample) => (logits[10 * sample + label] += signal));
  return logits;
}

/** What committees of up to three of the models say. */
export function madeTable(samples = 600): Promise<DecisionTable> {
  const members = models.map((model) => ({
    name: model.name,
    costs: { flops: model.flops },
    output: scoresOf(logitsOf(model, samples), { kind: 'logits', classes: 10 }),
  }));
  return tabulate(createPool({ members, labels: labelsOf(samples) }), { size: 3 });
}
