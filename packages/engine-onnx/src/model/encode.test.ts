import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { loadRuntime } from '../runtime/load';
import { encodeModel } from './encode';
import type { OnnxModel } from './model';

const model: OnnxModel = {
  name: 'clamped sum',
  nodes: [
    { op: 'Add', inputs: ['x', 'b'], outputs: ['sum'], attributes: {}, domain: '' },
    { op: 'LeakyRelu', inputs: ['sum'], outputs: ['y'], attributes: { alpha: { float: 0.25 } }, domain: '' },
    { op: 'ReduceMax', inputs: ['y'], outputs: ['z'], attributes: { axes: [-1], keepdims: 0 }, domain: '' },
  ],
  initializers: [{ name: 'b', dims: [2], data: Float32Array.of(1, -8) }],
  inputs: [{ name: 'x', type: 'float32', shape: ['N', 2] }],
  outputs: [
    { name: 'y', type: 'float32', shape: ['N', 2] },
    { name: 'z', type: 'float32', shape: ['N'] },
  ],
  opsets: { '': 17 },
  producer: { name: 'test', version: '1' },
  documentation: 'A text: é',
  metadata: { key: 'value' },
};

describe('encodeModel', () => {
  it('writes a model that ONNX Runtime runs', async () => {
    const { InferenceSession, Tensor } = await loadRuntime();
    const session = await InferenceSession.create(encodeModel(model), { intraOpNumThreads: 1 });
    const { y, z } = await session.run({ x: new Tensor('float32', Float32Array.of(1, 2, 3, 20), [2, 2]) });
    await session.release();
    expect([...(y.data as Float32Array)]).toEqual([2, -1.5, 4, 12]);
    expect([...(z.data as Float32Array)]).toEqual([2, 12]);
  });

  it('writes IR version 8, producer, text, operator sets and metadata', () => {
    const fields = new Map<number, unknown>();
    new PbfReader(encodeModel(model)).readFields((tag, into, pbf) => {
      if (tag === 1) into.set(tag, pbf.readVarint());
      else if (tag !== 7) into.set(tag, new TextDecoder().decode(pbf.readBytes()));
    }, fields);
    expect(Object.fromEntries(fields)).toEqual({
      1: 8,
      2: 'test',
      3: '1',
      6: 'A text: é',
      8: '\n\u0000\u0010\u0011',
      14: '\n\u0003key\u0012\u0005value',
    });
  });

  it('writes the same bytes for the same model', () => {
    expect(encodeModel(model)).toEqual(encodeModel(structuredClone(model)));
  });

  it('writes negative and large integers, and every element type', async () => {
    const { InferenceSession } = await loadRuntime();
    const constant = (name: string, data: Int32Array | BigInt64Array) => ({ name, dims: [2], data });
    const copy = (input: string, output: string) => ({
      ...{ op: 'Identity', inputs: [input], outputs: [output], attributes: {}, domain: '' },
    });
    const integers = encodeModel({
      ...model,
      nodes: [copy('a', 'y'), copy('b', 'z')],
      initializers: [constant('a', Int32Array.of(-7, 2 ** 31 - 1)), constant('b', BigInt64Array.of(-1n, 2n ** 40n))],
      inputs: [],
      outputs: [
        { name: 'y', type: 'int32', shape: [2] },
        { name: 'z', type: 'int64', shape: [2] },
      ],
    });
    const session = await InferenceSession.create(integers, { intraOpNumThreads: 1 });
    const { y, z } = await session.run({});
    await session.release();
    expect(y.data).toEqual(Int32Array.of(-7, 2 ** 31 - 1));
    expect(z.data).toEqual(BigInt64Array.of(-1n, 2n ** 40n));
  });
});
