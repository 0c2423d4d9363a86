import { crossEntropy, initialize, ProgramBuilder, relu, sgd, trainStep, type Tensors } from '@archipelago/engine';
import { referenceEngine } from '@archipelago/engine/reference';
import { describeEngineContract } from '@archipelago/engine/testing';
import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { onnxEngine } from './engine';

describeEngineContract('onnxEngine', () => onnxEngine());

/** Whole blocks of channels, dense and depthwise, each kind of pooling, and a skip. */
function blockedNetwork(): Graph {
  const g = graphBuilder({ image: [3, 8, 8] });
  const layer = (x: typeof g.input, groups: number) =>
    g.relu(g.batchNorm(g.conv(x, { outChannels: 16, kernel: 3, padding: 1, groups, bias: false })));
  let x = layer(g.input, 1);
  x = g.avgPool(g.add([x, layer(layer(x, 16), 1)]), { kernel: 2 });
  x = g.maxPool(layer(x, 1), { kernel: 3, stride: 1, padding: 1 });
  x = g.avgPool(layer(g.concat([x, x]), 1), { kernel: 3, stride: 1, padding: 1 });
  return g.build(g.linear(g.globalAvgPool(g.relu(g.conv(x, { outChannels: 32, kernel: 1 }))), { outFeatures: 5 }));
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));
}

describe('onnxEngine', () => {
  it.each([1, 2])(
    'trains a network of whole blocks of channels as the reference does, to 1e-3, on %d threads',
    async (threads) => {
      const graph = blockedNetwork();
      const step = trainStep(graph, { batch: 4, loss: crossEntropy(), optimizer: sgd({ momentum: 0.9 }) });
      const feeds: Tensors = {
        images: { shape: [4, 3, 8, 8], data: Float32Array.from({ length: 768 }, (_, i) => Math.sin(i * i)) },
        labels: { shape: [4], data: Int32Array.of(0, 1, 2, 3) },
        learningRate: { shape: [], data: Float32Array.of(0.05) },
      };
      const state = step.state(initialize(graph, createRandom(1)));
      const [after, expected] = await Promise.all(
        [onnxEngine({ threads }), referenceEngine()].map(async (engine) => {
          using executable = await engine.compile(step.program, { carry: step.carry });
          executable.write(state);
          const losses: number[] = [];
          for (let i = 0; i < 3; i++) losses.push((await executable.run(feeds)).loss.data[0]);
          return { losses, state: await executable.read() };
        }),
      );
      after.losses.forEach((loss, i) => expect(Math.abs(loss / expected.losses[i] - 1)).toBeLessThan(1e-4));
      for (const [name, { data }] of Object.entries(expected.state)) {
        const moved = largestDifference(data, state[name].data);
        expect(largestDifference(data, after.state[name].data) / moved, name).toBeLessThan(1e-3);
      }
    },
  );

  it('names its providers and threads as the device', () => {
    expect(onnxEngine().device).toBe('cpu, 1 thread');
    expect(onnxEngine({ threads: 2, executionProviders: [{ name: 'cuda' }, 'cpu'] }).device).toBe(
      'cuda or cpu, 2 threads',
    );
  });

  it('throws ENGINE_UNAVAILABLE for an execution provider that is not installed', async () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', { dtype: 'float32', shape: [1] });
    const engine = onnxEngine({ executionProviders: ['noSuchProvider'] });
    await expect(engine.compile(builder.build({ y: relu(x) }))).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
  });
});
