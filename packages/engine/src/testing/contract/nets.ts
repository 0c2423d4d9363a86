import { describe, expect, it } from 'vitest';
import type { Tensors } from '../../engine';
import type { Program } from '../../program/program';
import { interpret } from '../../reference/interpret';
import { referenceEngine } from '../../reference/reference-engine';
import { nets } from '../nets';
import { trainingStep } from '../nets/training-step';
import { expectClose } from './closeness';
import type { Suite } from './suite';

/** Elements of each weight whose gradient is compared with differences. */
const SAMPLED = 12;
const DISTANCE = 1e-5;

/** Whole training steps. */
export function describeNets({ engine, tolerance }: Suite): void {
  describe.each(nets)('trains a $name', (net) => {
    const { program, lossProgram, carry, weights, data } = trainingStep(net, { learningRate: 0.1 });

    it('with the gradients that central differences give, to 1e-3 of the largest', async () => {
      const feeds = { ...data(4, 'differences'), ...weights };
      using executable = await engine().compile(program);
      const results = await executable.run(feeds);
      for (const [name, { data: elements }] of Object.entries(weights)) {
        const gradient = results[`d:${name}`].data;
        const scale = Math.max(...gradient.map(Math.abs));
        for (const element of sampled(elements.length)) {
          const expected = centralDifference(lossProgram, { feeds, name, element });
          expect(Math.abs(gradient[element] - expected), `${name}[${element}]`).toBeLessThan(1e-3 * scale + 1e-5);
        }
      }
    });

    it('step by step as the reference does, on batches of changing size', async () => {
      using executable = await engine().compile(program, { carry });
      using reference = await referenceEngine().compile(program, { carry });
      executable.write(weights);
      reference.write(weights);
      for (const batch of [4, 4, 7, 2]) {
        const feeds = data(batch, `batch of ${batch}`);
        const [actual, expected] = [await executable.run(feeds), await reference.run(feeds)];
        // Differences of the weights grow from step to step.
        expectClose(actual.loss, expected.loss, { tolerance: 20 * tolerance, name: 'loss' });
      }
      const [actual, expected] = [await executable.read(), await reference.read()];
      for (const name of Object.keys(weights)) {
        expectClose(actual[name], expected[name], { tolerance: 50 * tolerance, name });
      }
    });
  });
}

function sampled(length: number): number[] {
  const stride = Math.max(1, Math.floor(length / SAMPLED));
  return Array.from({ length: Math.min(length, SAMPLED) }, (_, i) => i * stride);
}

function centralDifference(
  lossProgram: Program,
  { feeds, name, element }: { feeds: Tensors; name: string; element: number },
): number {
  const [up, down] = [DISTANCE, -DISTANCE].map((step) => {
    const { shape, data } = feeds[name];
    const moved = Float64Array.from(data);
    moved[element] += step;
    return interpret(lossProgram, { ...feeds, [name]: { shape, data: moved } }).loss.data[0];
  });
  return (up - down) / (2 * DISTANCE);
}
