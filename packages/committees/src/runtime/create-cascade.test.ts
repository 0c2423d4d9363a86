import fc from 'fast-check';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, test } from 'vitest';
import { exitsOf } from '../cascades/evaluate';
import { stagesOf } from '../cascades/stages';
import type { Threshold } from '../cascades/cascade';
import { decisionsOf } from '../members/decisions';
import type { Member } from '../members/output';
import { createPool } from '../members/pool';
import { scoresOf } from '../members/scores';
import type { Confidence } from '../tables/mean-scorer';
import { tabulate, type Combination } from '../tables/tabulate';
import { rankingOf, thresholdAt } from '../thresholds/ranking';
import { cascadeSpec, type CascadeSpec } from './cascade-spec';
import { createCascade } from './create-cascade';
import type { Model } from './model';

const plain: CascadeSpec = {
  members: ['a', 'b'],
  thresholds: [0.8],
  kind: 'logits',
  classes: 2,
  combination: 'logits',
  confidence: 'maxProbability',
  costs: { a: { flops: 1, ms: 2 }, b: { flops: 10, ms: 3 } },
};

describe('predict', () => {
  const cascade = createCascade<readonly [number, number]>(plain, {
    models: { a: ([[a]]) => [a, 0], b: async ([[, b]]) => [b, 0] },
  });

  test('leaves after the first model where that is sure, and takes the mean of logits where not', async () => {
    const sure = await cascade.predict([2, -50]);
    expect(sure).toMatchObject({ label: 0, exitedAfter: 1, costs: { flops: 1, ms: 2 } });
    expect(sure.confidence).toBeCloseTo(1 / (1 + Math.exp(-2)), 14);
    const unsure = await cascade.predict([1, -4]);
    expect(unsure).toMatchObject({ label: 1, exitedAfter: 2, costs: { flops: 11, ms: 5 } });
    expect(unsure.confidence).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 14);
    expect([...unsure.probabilities!]).toEqual(
      [1 - unsure.confidence, unsure.confidence].map((p) => expect.closeTo(p, 14)),
    );
  });

  test('predictions that wait at the same time do not mix', async () => {
    const inputs = Array.from({ length: 20 }, (_, i) => [(i % 5) / 4, i - 10] as const);
    const together = await Promise.all(inputs.map(cascade.predict));
    for (const [i, input] of inputs.entries()) expect(together[i]).toEqual(await cascade.predict(input));
  });

  test('models without promises need no more than one turn of the queue of promises', async () => {
    const order: string[] = [];
    const synchronous = createCascade(plain, { models: { a: () => [0.1, 0], b: () => [0.2, 0] } });
    const prediction = synchronous.predict(undefined).then(() => order.push('prediction'));
    const turn = Promise.resolve()
      .then(() => undefined)
      .then(() => order.push('two turns'));
    await Promise.all([prediction, turn]);
    expect(order).toEqual(['prediction', 'two turns']);
  });

  test('a specification survives JSON', async () => {
    const copy = createCascade<number>(JSON.parse(JSON.stringify(plain)) as CascadeSpec, {
      models: { a: ([x]) => [x, 0], b: ([x]) => [0, x] },
    });
    expect(await copy.predict(3)).toMatchObject({ label: 0, exitedAfter: 1 });
  });

  test('copies of a type run in the order they are given, and a confidence may be a function', async () => {
    const spec: CascadeSpec = { ...plain, members: ['b', 'a', 'b'], thresholds: [2, 2], confidence: 'function' };
    const calls: string[] = [];
    const model = (name: string) => () => {
      calls.push(name);
      return [0, 1];
    };
    const running = createCascade(spec, {
      models: { a: [model('a'), model('never')], b: [model('b0'), model('b1')] },
      confidence: ({ label }, probabilities) => label + probabilities.length,
    });
    expect(await running.predict(0)).toMatchObject({ exitedAfter: 1, confidence: 3 });
    const never = createCascade(
      { ...spec, thresholds: [4, 4] },
      { models: { a: model('a'), b: [model('b0'), model('b1')] }, confidence: () => 0 },
    );
    calls.length = 0;
    await never.predict(0);
    expect(calls).toEqual(['b0', 'a', 'b1']);
  });
});

describe('what a model gives is checked', () => {
  test.each<[string, Partial<CascadeSpec>, () => unknown, object]>([
    [
      'fails',
      {},
      () => Promise.reject(new Error('no power')),
      { code: 'MODEL_FAILED', message: expect.stringContaining('no power') },
    ],
    [
      'throws',
      {},
      () => {
        throw new Error('no power');
      },
      { code: 'MODEL_FAILED', cause: expect.objectContaining({ message: 'no power' }) },
    ],
    ['gives nothing', {}, () => undefined, { code: 'KIND_MISMATCH' }],
    ['gives three scores for two classes', {}, () => [1, 2, 3], { code: 'CLASS_MISMATCH' }],
    ['gives NaN', {}, () => [NaN, 0], { code: 'NOT_FINITE' }],
    [
      'gives logits for probabilities',
      { kind: 'probabilities', combination: 'probabilities' },
      () => [3, -1],
      { code: 'NOT_PROBABILITIES' },
    ],
    [
      'gives no decisions',
      { kind: 'decisions', combination: 'last', confidence: undefined },
      () => [1, 2],
      { code: 'KIND_MISMATCH' },
    ],
    [
      'gives another class',
      { kind: 'decisions', combination: 'last', confidence: undefined },
      () => ({ labels: [2], confidences: [1] }),
      { code: 'LABEL_OUT_OF_RANGE' },
    ],
    [
      'gives two decisions',
      { kind: 'decisions', combination: 'last', confidence: undefined },
      () => ({ labels: [0, 0], confidences: [1, 1] }),
      { code: 'COUNT_MISMATCH' },
    ],
    [
      'is not sure',
      { kind: 'decisions', combination: 'last', confidence: undefined },
      () => ({ labels: [0], confidences: [NaN] }),
      { code: 'NOT_FINITE' },
    ],
  ])('a model that %s', async (_, spec, model, failure) => {
    const cascade = createCascade(
      { ...plain, ...spec },
      { models: { a: model as Model<number>, b: model as Model<number> } },
    );
    await expect(cascade.predict(0)).rejects.toMatchObject({ member: 'a', row: 0, ...failure });
  });
});

test.each<[string, Partial<Record<keyof CascadeSpec, unknown>>, object]>([
  ['no member', { members: [] }, { code: 'BAD_OPTION' }],
  ['a threshold too many', { thresholds: [1, 1] }, { code: 'BAD_OPTION' }],
  ['a threshold that JSON lost', { thresholds: [null] }, { code: 'BAD_OPTION' }],
  ['thresholds of three classes', { thresholds: [[1, 1, 1]] }, { code: 'BAD_OPTION' }],
  ['no class', { classes: 0 }, { code: 'BAD_OPTION' }],
  ['an unknown kind', { kind: 'votes' }, { code: 'BAD_OPTION' }],
  ['logits of probabilities', { kind: 'probabilities' }, { code: 'BAD_OPTION' }],
  ['an unknown confidence', { confidence: 'entropy' }, { code: 'BAD_OPTION' }],
  ['no confidence', { confidence: undefined }, { code: 'BAD_OPTION' }],
  ['a confidence for votes', { combination: 'vote' }, { code: 'BAD_OPTION' }],
  ['a function that is not given', { confidence: 'function' }, { code: 'BAD_OPTION' }],
  ['costs of one member', { costs: { a: { flops: 1 } } }, { code: 'BAD_OPTION' }],
  ['a cost below 0', { costs: { a: { flops: -1 }, b: { flops: 1 } } }, { code: 'BAD_OPTION' }],
  ['costs of other names', { costs: { a: { flops: 1 }, b: { ms: 1 } } }, { code: 'BAD_OPTION' }],
  [
    'a model that is not given',
    { members: ['a', 'c'], costs: { a: {}, c: {} } },
    { code: 'UNKNOWN_MEMBER', member: 'c' },
  ],
  ['a copy that is not given', { members: ['a', 'a'] }, { code: 'COUNT_MISMATCH', member: 'a' }],
])('createCascade refuses %s', (_, change, failure) => {
  const models = { a: () => [0, 0], b: () => [0, 0] };
  const create = () => createCascade({ ...plain, ...change } as CascadeSpec, { models });
  expect(create).toThrow(expect.objectContaining(failure));
});

describe('a cascade decides as its table says', () => {
  const confidence = fc.constantFrom<Confidence>(
    'maxProbability',
    'probabilityGap',
    'logitGap',
    'negativeEntropy',
    'agreement',
    ({ first, second }, probabilities) => first - second * probabilities[0],
  );
  const shape = fc.record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    classes: fc.integer({ min: 1, max: 7 }),
    order: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }),
    scale: fc.constantFrom(1, 40, 2000),
    combination: fc.constantFrom<[Member['output']['kind'], Combination]>(
      ['logits', 'logits'],
      ['logits', 'probabilities'],
      ['logits', 'last'],
      ['logits', 'vote'],
      ['probabilities', 'probabilities'],
      ['probabilities', 'last'],
      ['probabilities', 'vote'],
      ['decisions', 'last'],
      ['decisions', 'vote'],
    ),
    confidence,
    perClass: fc.boolean(),
    size: fc.integer({ min: 1, max: 5 }),
  });

  test('for every combination, confidence and order of members', async () => {
    const property = fc.asyncProperty(
      shape,
      async ({ seed, classes, order, scale, combination: [kind, combination], perClass, ...rest }) => {
        const samples = 12;
        const random = createRandom(seed);
        const draw = (): number => scale * random.normal();
        const members = [0, 1, 2].flatMap((type) =>
          Array.from({ length: 5 }, (_, copy): Member => {
            const name = `t${type}-${copy}`;
            const parts = { name, type: `t${type}`, costs: { flops: 1 + type } };
            if (kind === 'decisions') {
              const labels = Array.from({ length: samples }, () => random.integer(classes));
              return { ...parts, output: decisionsOf({ labels, confidences: labels.map(draw), classes }) };
            }
            const data = Float64Array.from(
              { length: samples * classes },
              kind === 'logits' ? draw : () => random.uniform(),
            );
            if (kind === 'probabilities') {
              for (let row = 0; row < data.length; row += classes) {
                const total = data.subarray(row, row + classes).reduce((a, b) => a + b);
                for (let c = row; c < row + classes; c++) data[c] /= total;
              }
            }
            return { ...parts, output: scoresOf(data, { kind, classes }) };
          }),
        );
        const labels = Array.from({ length: samples }, () => random.integer(classes));
        const pool = createPool({ members, labels });
        const own = kind === 'decisions' || combination === 'vote';
        const options = {
          size: Math.max(rest.size, order.length),
          combination,
          ...(own ? {} : { confidence: rest.confidence }),
        };
        const table = await tabulate(pool, options);
        const names = order.map((type) => `t${type}`);
        const stages = stagesOf(table, names);
        const between = (stage: number): number => {
          const ranking = rankingOf(stages[stage]);
          return thresholdAt(ranking, ranking.attainable[random.integer(samples + 1)]);
        };
        const thresholds = order
          .slice(1)
          .map((_, k): Threshold => (perClass ? Array.from({ length: classes }, () => between(k)) : between(k)));
        const exits = exitsOf(stages, thresholds);

        const spec = JSON.parse(
          JSON.stringify(cascadeSpec(pool, { members: names, thresholds }, options)),
        ) as CascadeSpec;
        const models = Object.fromEntries(pool.types.map((type) => [type.name, type.copies.map(modelOf)]));
        const given = typeof options.confidence === 'function' ? options.confidence : undefined;
        const cascade = createCascade<number>(spec, { models, confidence: given });
        const all = await cascade.predictAll(labels.keys(), { batchSize: 5 });
        for (let sample = 0; sample < samples; sample++) {
          const { label, confidence: sure } = {
            label: stages[exits[sample]].labels[sample],
            confidence: stages[exits[sample]].confidences[sample],
          };
          const expected = { label, confidence: expect.closeTo(sure, 9), exitedAfter: exits[sample] + 1 };
          const prediction = await cascade.predict(sample);
          expect(prediction).toMatchObject(expected);
          expect({
            label: all.labels[sample],
            confidence: all.confidences[sample],
            exitedAfter: all.exitedAfter[sample],
          }).toEqual(expected);
          if (prediction.probabilities !== undefined) {
            expect(prediction.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
          }
        }
      },
    );
    await fc.assert(property, { seed: 54, numRuns: 250 });
  });
});

function modelOf({ output }: Member): Model<number> {
  if (output.kind === 'decisions') {
    return (rows) => ({
      labels: rows.map((row) => output.labels[row]),
      confidences: rows.map((row) => output.confidences[row]),
    });
  }
  return (rows) => rows.flatMap((row) => Array.from(output.read(row, row + 1) as ArrayLike<number>));
}
