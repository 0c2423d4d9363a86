import { createRandom, median } from '@archipelago/numerics';
import type { BenchRow } from '../../../tools/config/bench';
import { createCascade, type CascadeSpec, type RunningCascade, type ScoreModel } from '../src/index';

const CLASSES = 1000;
const INPUTS = 500;
const RUNS = 21;

/**
 * Microseconds of processor time that a prediction of a cascade takes beyond what its members take, with four members and 1,000
 * classes: members are stored rows, and the time of calling those that ran is taken off. The peer is Algorithm 4 of the thesis in
 * plain array methods on the same rows. First with inputs of which 67.3, 21.6, 5.6 and 5.5 % leave after each member, as from
 * B3+B5+B5+B5 (Table 5.9), then with inputs that all take all four.
 */
export default async function bench(): Promise<BenchRow[]> {
  const easy = Array.from({ length: INPUTS }, (_, i) => leaving((i * 0.618034) % 1));
  const hard = easy.map(() => 4);
  return [
    await compare('exit ratios of Table 5.9', easy, false),
    await compare('all inputs take four models', hard, false),
    await compare('exit ratios of Table 5.9, models give promises', easy, true),
    await compare('all inputs take four models, models give promises', hard, true),
  ];
}

/** Models that an input takes, for a number in [0, 1). */
function leaving(share: number): number {
  return share < 0.673 ? 1 : share < 0.889 ? 2 : share < 0.945 ? 3 : 4;
}

async function compare(name: string, needed: readonly number[], promises: boolean): Promise<BenchRow> {
  const rows = logits(needed);
  const models = [0, 1, 2, 3].map((stage): ScoreModel<number> => {
    const model = ([input]: readonly number[]): Float32Array => rows[stage][input];
    return promises ? (inputs) => Promise.resolve(model(inputs)) : model;
  });
  const cascade = createCascade<number>(spec, { models: { m: models } });
  const exits = await cascade.predictAll(needed.keys(), { batchSize: 1 });
  if (needed.some((count, input) => count !== exits.exitedAfter[input])) throw new Error('inputs leave elsewhere');
  const members = (input: number) => callMembers(models, input, needed[input]);
  const own: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const calls = await microseconds(members, needed.length);
    own.push((await microseconds(cascade.predict, needed.length)) - calls);
    plain.push((await microseconds((input) => plainPredict(cascade, input), needed.length)) - calls);
  }
  const [ours, peer] = [median(own), median(plain)];
  return { name: `predict, 1,000 classes: ${name}`, ours, peer, unit: 'µs', ratio: peer / ours };
}

const spec: CascadeSpec = {
  members: ['m', 'm', 'm', 'm'],
  thresholds: [0.9, 0.9, 0.9],
  kind: 'logits',
  classes: CLASSES,
  combination: 'logits',
  confidence: 'maxProbability',
  costs: { m: { flops: 1 } },
};

/** Logits of each model on each input: unsure ones until the last that an input takes. */
function logits(needed: readonly number[]): readonly (readonly Float32Array[])[] {
  const random = createRandom(58);
  return [1, 2, 3, 4].map((stage) =>
    needed.map((count) => {
      const row = Float32Array.from({ length: CLASSES }, () => random.normal());
      if (stage >= count) row[random.integer(CLASSES)] += 60;
      return row;
    }),
  );
}

async function callMembers(models: readonly ScoreModel<number>[], input: number, count: number): Promise<number> {
  let sum = 0;
  for (let stage = 0; stage < count; stage++) {
    const said = models[stage]([input]);
    sum += (said instanceof Promise ? await said : (said as Float32Array))[0];
  }
  return sum;
}

async function plainPredict({ stages }: RunningCascade<number>, input: number) {
  let sum: number[] = new Array<number>(CLASSES).fill(0);
  for (let k = 0; ; k++) {
    const said = await (stages[k].model as ScoreModel<number>)([input]);
    sum = sum.map((value, c) => value + said[c]);
    const mean = sum.map((value) => value / (k + 1));
    const greatest = Math.max(...mean);
    const exponentials = mean.map((value) => Math.exp(value - greatest));
    const total = exponentials.reduce((a, b) => a + b);
    const probabilities = exponentials.map((value) => value / total);
    const confidence = Math.max(...probabilities);
    if (k === stages.length - 1 || confidence >= (stages[k].threshold as number)) {
      return { label: probabilities.indexOf(confidence), confidence, probabilities, exitedAfter: k + 1 };
    }
  }
}

/** Processor time of a call; other work on the machine does not count. */
async function microseconds(run: (input: number) => Promise<unknown>, inputs: number): Promise<number> {
  const begin = process.cpuUsage();
  for (let input = 0; input < inputs; input++) await run(input);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / inputs;
}
