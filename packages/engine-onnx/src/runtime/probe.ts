import { encodeModel } from '../model/encode';
import { GraphBuilder } from '../model/graph-builder';
import { portable, type Target } from '../emission/target';
import { BLOCKED } from '../emission/blocked-layout';
import { producer } from '../producer';
import type { Runtime } from './load';
import type { SessionSettings } from './open-session';
import { providerName } from './providers';

const CHANNELS = 16;
const SIZE = 5;

/**
 * What a runtime offers beyond standard ONNX, found out by running a convolution in the blocked layout: the ops of that
 * layout are internal to ONNX Runtime and the block depends on the processor. Where they are missing or give another
 * result than the standard convolution, models are written without them.
 */
export async function probeTarget(runtime: Runtime, { threads, executionProviders }: SessionSettings): Promise<Target> {
  if (executionProviders.some((provider) => providerName(provider) !== 'cpu')) return portable;
  const offered = { fused: true, serial: threads === 1 };
  for (const block of [16, 8]) {
    if (await agrees(runtime, block)) return { ...offered, block };
  }
  return { ...offered, block: 0 };
}

/** Whether a blocked convolution with blocks of `block` channels gives what the standard one gives. */
async function agrees({ InferenceSession, Tensor }: Runtime, block: number): Promise<boolean> {
  const graph = new GraphBuilder(['x', 'w', 'standard', 'blocked']);
  const attributes = { kernel_shape: [3, 3], pads: [1, 1, 1, 1] };
  const split = [CHANNELS / block, block, CHANNELS / block, block, 9];
  const filters = graph.node('Transpose', [graph.node('Reshape', ['w', graph.ints(split)])], { perm: [0, 2, 4, 3, 1] });
  const reordered = graph.node('Reshape', [filters, graph.ints([CHANNELS, CHANNELS, 3, 3])]);
  const y = graph.node(`${BLOCKED}.Conv`, [graph.node(`${BLOCKED}.ReorderInput`, ['x']), reordered], attributes);
  const map = [1, CHANNELS, SIZE, SIZE];
  const type = 'float32' as const;
  const bytes = encodeModel({
    name: 'probe',
    producer,
    ...graph.finish(
      [
        { name: 'x', type, shape: map },
        { name: 'w', type, shape: [CHANNELS, CHANNELS, 3, 3] },
      ],
      [
        { name: 'standard', type, shape: map, value: graph.node('Conv', ['x', 'w'], attributes) },
        {
          name: 'blocked',
          type,
          shape: map,
          value: graph.node(`${BLOCKED}.ReorderOutput`, [y], { channels: CHANNELS }),
        },
      ],
    ),
  });
  try {
    const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 4 });
    try {
      const results = await session.run({
        x: new Tensor(type, wave(CHANNELS * SIZE * SIZE), map),
        w: new Tensor(type, wave(CHANNELS * CHANNELS * 9), [CHANNELS, CHANNELS, 3, 3]),
      });
      const [standard, blocked] = [results.standard, results.blocked].map((result) => result.data as Float32Array);
      return standard.every((value, i) => Math.abs(value - blocked[i]) < 1e-3);
    } finally {
      await session.release();
    }
  } catch {
    return false;
  }
}

/** Numbers without a pattern that a wrong order of channels would leave alone. */
function wave(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.sin(i * i + 1));
}
