import { describe, expect, test } from 'vitest';
import { createCascade } from '../runtime/create-cascade';
import { scoresFromModel } from '../runtime/scores-from-model';
import { testFolder } from './fixtures/test-folder';
import { tinyOnnx } from './fixtures/tiny-onnx';
import { onnxModel } from './onnx-model';

/** Two channels of the given means, as an image of 2×2 or of another size. */
const image = (a: number, b: number, size = 4): Float32Array =>
  Float32Array.from({ length: 2 * size }, (_, i) => (i < size ? a : b));

describe('onnxModel', () => {
  test('runs a file on a batch of any size', async () => {
    await using files = await testFolder({ 'tiny.onnx': tinyOnnx() });
    await using model = await onnxModel(files.path('tiny.onnx'), { threads: 1 });
    expect(model).toMatchObject({ shape: [2, 2, 2], classes: 3 });
    expect(Array.from(await model.predict([image(1, 2)]))).toEqual([1, 20, 0]);
    expect(Array.from(await model.predict([image(3, 0), image(1, 2), image(0, 1)]))).toEqual([
      3, 0, 4, 1, 20, 0, 0, 10, 0,
    ]);
  });

  test('gives the scores of a member, and runs in a cascade', async () => {
    await using model = await onnxModel(tinyOnnx());
    const inputs = [image(1, 2), image(3, 0)];
    const scores = await scoresFromModel(model.predict, inputs, { kind: 'logits', batchSize: 1 });
    expect(scores).toMatchObject({ samples: 2, classes: 3 });
    const cascade = createCascade(
      {
        members: ['tiny', 'tiny'],
        thresholds: [0.9],
        kind: 'logits',
        classes: 3,
        combination: 'logits',
        confidence: 'maxProbability',
        costs: { tiny: { flops: 1 } },
      },
      { models: { tiny: [model.predict, model.predict] } },
    );
    expect(await cascade.predict(image(1, 2))).toMatchObject({ label: 1, exitedAfter: 1 });
    expect(await cascade.predict(image(3, 0))).toMatchObject({ label: 2, exitedAfter: 2 });
  });

  test('fills up a batch that the file fixes', async () => {
    await using model = await onnxModel(tinyOnnx({ input: [2, 2, 2, 2] }));
    const inputs = [image(1, 0), image(2, 0), image(3, 0)];
    expect(Array.from(await model.predict(inputs))).toEqual([1, 0, 2, 2, 0, 3, 3, 0, 4]);
  });

  test('runs a file with free axes at several resolutions', async () => {
    await using model = await onnxModel(tinyOnnx({ input: ['N', 2, 'H', 'W'] }));
    expect(model.shape).toEqual([2, undefined, undefined]);
    expect(Array.from(await model.at([2, 2, 2])([image(1, 2)]))).toEqual([1, 20, 0]);
    expect(Array.from(await model.at([2, 3, 4])([image(1, 2, 12)]))).toEqual([1, 20, 0]);
    await expect(model.predict([image(1, 2)])).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message: expect.stringContaining('(2, ?, ?)'),
    });
    for (const shape of [
      [2, 2],
      [3, 2, 2],
      [2, 2, 0],
      [2, 2, 2, 2],
    ]) {
      expect(() => model.at(shape)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    }
  });

  test('takes one of several outputs by its name', async () => {
    const bytes = tinyOnnx({ outputs: ['classes', 'pooled'] });
    await using model = await onnxModel(bytes, { output: 'classes' });
    expect(Array.from(await model.predict([image(1, 2)]))).toEqual([1, 20, 0]);
  });

  test.each<[string, Uint8Array, object, string]>([
    ['bytes of something else', Uint8Array.of(1, 2, 3), {}, 'could not be loaded'],
    ['several outputs', tinyOnnx({ outputs: ['classes', 'pooled'] }), {}, 'name one as output: classes, pooled'],
    ['an unknown output', tinyOnnx(), { output: 'logits' }, 'no output "logits"; name one as output: classes'],
    ['an output that is no row', tinyOnnx({ outputs: ['pooled'] }), {}, 'the shape (?, 2, 1, 1)'],
    ['several inputs', tinyOnnx({ second: true }), {}, 'inputs image, other'],
    ['bytes as pixels', tinyOnnx({ type: 2 }), {}, '"image" is uint8; export the model with float32'],
  ])('%s fail', async (_, bytes, options, message) => {
    await using files = await testFolder({ 'x.onnx': bytes });
    const file = files.path('x.onnx');
    await expect(onnxModel(file, options)).rejects.toMatchObject({
      code: 'BAD_FILE',
      file,
      message: expect.stringContaining(message),
    });
  });

  test('a missing file, no thread, and an input of another size fail', async () => {
    await expect(onnxModel('no.onnx')).rejects.toMatchObject({ code: 'BAD_FILE', file: 'no.onnx' });
    await expect(onnxModel(tinyOnnx(), { threads: 0 })).rejects.toMatchObject({ code: 'BAD_OPTION' });
    await using model = await onnxModel(tinyOnnx());
    await expect(model.predict([image(1, 2, 5)])).rejects.toMatchObject({ code: 'COUNT_MISMATCH' });
  });
});
