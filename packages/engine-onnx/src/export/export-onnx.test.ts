import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialize, predict, type Weights } from '@archipelago/engine';
import { graphBuilder, type Graph } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { onnxEngine } from '../engine';
import { exportOnnx } from './export-onnx';

/** An interpreter that may have the `onnx` package. */
const python = process.env.ARCHIPELAGO_PYTHON ?? 'python3';
const checker = spawnSync(python, ['-c', 'import onnx']).status === 0;

/** Weights as after training: running statistics are not 0 and 1. */
function trained(graph: Graph): Weights {
  const random = createRandom(2);
  return Object.fromEntries(
    Object.entries(initialize(graph, createRandom(1))).map(([key, { shape, data }]) => {
      const moved = data.map((value) => value + 0.2 * Math.abs(random.normal()));
      return [key, { shape, data: moved }];
    }),
  );
}

function classifier(): Graph {
  const g = graphBuilder({ image: [3, 12, 12] });
  let x = g.relu(g.batchNorm(g.conv(g.input, { outChannels: 16, kernel: 3, padding: 1, bias: false })));
  x = g.maxPool(g.relu6(g.batchNorm(g.conv(x, { outChannels: 16, kernel: 3, padding: 1, groups: 16 }))), { kernel: 2 });
  x = g.avgPool(g.batchNorm(g.add([x, g.swish(g.conv(x, { outChannels: 16, kernel: 1 }))])), { kernel: 2 });
  x = g.relu(g.linear(g.flatten(x), { outFeatures: 32 }));
  return g.build(g.linear(g.dropout(x, { rate: 0.5 }), { outFeatures: 10, name: 'classes' }), { name: 'small net' });
}

describe('exportOnnx', () => {
  const graph = classifier();
  const weights = trained(graph);
  const images = Float32Array.from({ length: 5 * 3 * 144 }, (_, i) => Math.sin(i * i));

  it('writes a model with the outputs of the engine, to 1e-5', async () => {
    const session = await InferenceSession.create(exportOnnx(graph, weights), { intraOpNumThreads: 1 });
    const { classes } = await session.run({ image: new Tensor('float32', images, [5, 3, 12, 12]) });
    await session.release();
    const data = { images, shape: [3, 12, 12] };
    const expected = await predict(onnxEngine(), graph, { weights, data });
    expect(classes.dims).toEqual([5, 10]);
    const scale = Math.max(...(expected.data as Float32Array).map(Math.abs));
    (classes.data as Float32Array).forEach((value, i) => {
      expect(Math.abs(value - expected.data[i]) / scale).toBeLessThan(1e-5);
    });
  });

  it('names inputs and outputs by the graph, with a free batch or a fixed one', async () => {
    const shapes = async (batch?: number) => {
      const session = await InferenceSession.create(exportOnnx(graph, weights, { batch }));
      const [input, output] = [session.inputMetadata[0], session.outputMetadata[0]];
      await session.release();
      return [input, output].map((info) => [info.name, info.isTensor && info.shape]);
    };
    expect(await shapes()).toEqual([
      ['image', ['N', 3, 12, 12]],
      ['classes', ['N', 10]],
    ]);
    expect(await shapes(4)).toEqual([
      ['image', [4, 3, 12, 12]],
      ['classes', [4, 10]],
    ]);
  });

  it('writes one convolution for convolution, batch norm and bias', async () => {
    const g = graphBuilder({ image: [3, 8, 8] });
    const layer = g.batchNorm(g.conv(g.input, { outChannels: 4, kernel: 3 }));
    const small = g.build(g.relu(layer));
    const text = Buffer.from(exportOnnx(small, trained(small))).toString('latin1');
    expect(text.match(/Conv|Relu|Mul|Add|BatchNormalization/g)).toEqual(['Conv', 'Conv', 'Conv', 'Relu']);
  });

  it('throws MISSING_WEIGHTS where a parameter has none', () => {
    expect(() => exportOnnx(graph, {})).toThrow(expect.objectContaining({ code: 'MISSING_WEIGHTS' }));
  });

  it.skipIf(!checker)('writes what onnx.checker accepts, with name, text and metadata', () => {
    const folder = mkdtempSync(join(tmpdir(), 'export-onnx-'));
    try {
      const file = join(folder, 'model.onnx');
      writeFileSync(file, exportOnnx(graph, weights, { documentation: 'a text', metadata: { accuracy: '0.97' } }));
      const script = [
        'import onnx, sys',
        'model = onnx.load(sys.argv[1])',
        'onnx.checker.check_model(model, full_check=True)',
        'metadata = {entry.key: entry.value for entry in model.metadata_props}',
        'print(model.graph.name, model.doc_string, metadata["accuracy"], model.producer_name, sep="|")',
      ].join('\n');
      const { stdout, stderr } = spawnSync(python, ['-c', script, file], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout.trim()).toBe('small net|a text|0.97|archipelago');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
