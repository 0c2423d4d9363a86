import { describe, expect, test } from 'vitest';
import { scoresFromModel } from './scores-from-model';

const inputs = Array.from({ length: 7 }, (_, i) => i);

describe('scoresFromModel', () => {
  test('keeps the scores of every input, whatever the batches', async () => {
    const sizes: number[] = [];
    const model = async (batch: readonly number[]) => {
      sizes.push(batch.length);
      return Float32Array.from(batch.flatMap((x) => [x, -x, 0.5]));
    };
    const progress: number[] = [];
    const scores = await scoresFromModel(model, inputs, {
      kind: 'logits',
      batchSize: 3,
      onProgress: (done) => progress.push(done),
    });
    expect(scores).toMatchObject({ kind: 'logits', samples: 7, classes: 3 });
    expect(Array.from(await scores.read(5, 7))).toEqual([5, -5, 0.5, 6, -6, 0.5]);
    expect(sizes).toEqual([3, 3, 1]);
    expect(progress).toEqual([3, 6, 7]);
  });

  test('a model may use one buffer for all batches', async () => {
    const buffer = new Float32Array(2);
    const model = ([x]: readonly number[]) => {
      buffer.set([x, 1]);
      return buffer;
    };
    const scores = await scoresFromModel(model, inputs, { kind: 'logits', batchSize: 1 });
    expect(Array.from(await scores.read(0, 2))).toEqual([0, 1, 1, 1]);
  });

  test('checks what it gives', async () => {
    const run = (model: (batch: readonly number[]) => number[], kind: 'logits' | 'probabilities' = 'logits') =>
      scoresFromModel(model, inputs, { kind, batchSize: 4 });
    const rows = (batch: readonly number[], classes: number) => Array<number>(batch.length * classes).fill(1);
    await expect(run((batch) => rows(batch, batch[0] === 4 ? 2 : 3))).rejects.toMatchObject({
      code: 'CLASS_MISMATCH',
      row: 4,
    });
    await expect(run(() => [1, 2, 3, 4, 5])).rejects.toMatchObject({ code: 'CLASS_MISMATCH' });
    await expect(run(() => [])).rejects.toMatchObject({ code: 'CLASS_MISMATCH' });
    await expect(run((batch) => batch.map((x) => (x === 5 ? NaN : x)))).rejects.toMatchObject({
      code: 'NOT_FINITE',
      row: 5,
    });
    await expect(run((batch) => rows(batch, 2), 'probabilities')).rejects.toMatchObject({ code: 'NOT_PROBABILITIES' });
    await expect(scoresFromModel(() => [1], [], { kind: 'logits' })).rejects.toMatchObject({ code: 'BAD_OPTION' });
    await expect(scoresFromModel(() => [1], inputs, { kind: 'logits', batchSize: 0 })).rejects.toMatchObject({
      code: 'BAD_OPTION',
    });
  });

  test('may be stopped between batches', async () => {
    const controller = new AbortController();
    const model = (batch: readonly number[]) => {
      controller.abort(new Error('enough'));
      return [...batch];
    };
    const running = scoresFromModel(model, inputs, { kind: 'logits', batchSize: 2, signal: controller.signal });
    await expect(running).rejects.toThrow('enough');
  });
});
