import type { Engine } from '@archipelago/engine';
import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeLayers } from '../encoding';
import { embeddingModel } from './embedding-model';
import { smallEncodings, smallNet, smallTargets } from './fixtures';

const engine = referenceEngine();
const options = { hidden: 4, maxSteps: 4 };
const model = embeddingModel(engine, options);
afterAll(() => model.dispose());
const random = createRandom(3);
const set = { encodings: smallEncodings, targets: smallTargets };
const code = (expected: string) => expect.objectContaining({ code: expected });
const unseen = [encodeLayers(smallNet(5)), encodeLayers(smallNet(8, { removed: true }))];

describe('EmbeddingModel.learn', () => {
  it('gives kernels whose embeddings are unit vectors', async () => {
    const [kernel] = await model.learn([set], { random });
    const embedding = await kernel.embed(unseen);
    expect(embedding.length).toBe(2 * 8);
    for (const at of [0, 8]) expect(Math.hypot(...embedding.subarray(at, at + 8))).toBeCloseTo(1, 14);
    expect(kernel).toMatchObject({ best: 0.9, steps: 4, stopped: false });
  });

  it('gives the same kernel again, and beside other sets', async () => {
    const other = { encodings: smallEncodings.slice(0, 3), targets: smallTargets.slice(0, 3) };
    const [alone] = await model.learn([set], { random });
    const [beside, second] = await model.learn([set, other], { random });
    expect(beside.save()).toEqual(alone.save());
    expect(second.save().weights).not.toBe(alone.save().weights);
  });

  it('gives the same kernels however many are learned at a time, and learns as many', async () => {
    const sets = [10, 3, 7, 5].map((n) => ({
      encodings: smallEncodings.slice(0, n),
      targets: smallTargets.slice(0, n),
    }));
    const expected = await model.learn(sets, { random });
    for (const parallel of [2, 3, 6]) {
      let [running, most] = [0, 0];
      const slow: Engine = {
        ...engine,
        compile: async (program) => {
          const executable = await engine.compile(program);
          const run: typeof executable.run = async (feeds) => {
            most = Math.max(most, ++running);
            await new Promise(setImmediate);
            return executable.run(feeds).finally(() => running--);
          };
          return { ...executable, run, dispose: () => executable.dispose() };
        },
      };
      using own = embeddingModel(slow, { ...options, parallel });
      const kernels = await own.learn(sets, { random });
      expect(kernels.map((kernel) => kernel.save())).toEqual(expected.map((kernel) => kernel.save()));
      const predictions = await Promise.all(kernels.map((kernel) => kernel.predict(unseen)));
      expect(predictions).toEqual(await Promise.all(expected.map((kernel) => kernel.predict(unseen))));
      expect(most).toBe(Math.min(parallel, sets.length));
    }
  });

  it.each(['leaveOneOut', 'marginalLikelihood', 'euclidean'] as const)(
    'moves the weights for %s',
    async (objective) => {
      using own = embeddingModel(engine, { ...options, objective, weightDecay: 0 });
      using none = embeddingModel(engine, { ...options, objective, maxSteps: 0 });
      const [[learned], [fresh]] = await Promise.all([own, none].map((m) => m.learn([set], { random })));
      expect(learned.save().weights).not.toBe(fresh.save().weights);
      expect(fresh.steps).toBe(0);
    },
  );

  it('of one point without decay keeps the weights, and stops', async () => {
    using own = embeddingModel(engine, { hidden: 4, weightDecay: 0 });
    using none = embeddingModel(engine, { hidden: 4, maxSteps: 0 });
    const one = { encodings: smallEncodings.slice(0, 1), targets: [0] };
    const [[learned], [fresh]] = await Promise.all([own, none].map((m) => m.learn([one], { random })));
    expect(learned).toMatchObject({ steps: 7, stopped: true });
    expect(learned.save().weights).toBe(fresh.save().weights);
  });

  it.each([
    ['no architectures', { encodings: [], targets: [] }, 'EMPTY'],
    ['too few targets', { encodings: smallEncodings, targets: [1] }, 'LENGTH_MISMATCH'],
    ['a target that is no number', { encodings: smallEncodings.slice(0, 1), targets: [NaN] }, 'NOT_FINITE'],
    [
      'encodings of two widths',
      { encodings: [smallEncodings[0], encodeLayers(smallNet(2), { maxDistance: 8 })], targets: [0, 1] },
      'LENGTH_MISMATCH',
    ],
  ])('refuses a set of %s', async (_, bad, expected) => {
    await expect(model.learn([bad], { random })).rejects.toThrow(code(expected));
  });

  it('stops for its signal', async () => {
    await expect(model.learn([set], { random, signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});

describe('EmbeddingModel.restore', () => {
  it('gives the kernel that was saved, through JSON', async () => {
    const [kernel] = await model.learn([set], { random });
    const restored = model.restore(JSON.parse(JSON.stringify(kernel.save())));
    expect(await restored.predict(unseen)).toEqual(await kernel.predict(unseen));
    expect(restored.save()).toEqual(kernel.save());
    expect(restored.best).toBe(0.9);
  });

  it('takes a kernel to architectures of another length', async () => {
    const [kernel] = await model.learn([set], { random });
    const longer = { ...unseen[0], layers: 7, start: unseen[0].start.subarray(0, 8) };
    expect((await kernel.embed([longer])).length).toBe(8);
  });

  it('refuses what does not fit with LENGTH_MISMATCH', async () => {
    const [kernel] = await model.learn([set], { random });
    const saved = kernel.save();
    using larger = embeddingModel(engine, { hidden: 5 });
    expect(() => larger.restore(saved)).toThrow(code('LENGTH_MISMATCH'));
    expect(() => model.restore({ ...saved, targets: [1] })).toThrow(code('LENGTH_MISMATCH'));
  });
});

describe('EmbeddingModel.dispose', () => {
  it('frees the programs; kernels then throw DISPOSED', async () => {
    const own = embeddingModel(engine, options);
    const [kernel] = await own.learn([set], { random });
    own.dispose();
    own.dispose();
    await expect(kernel.embed(unseen)).rejects.toThrow(code('DISPOSED'));
  });
});
