import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCascade, splitSamples, type CascadeSpec } from '@archipelago/committees';
import { writeNpy } from '@archipelago/datasets';
import { createRandom } from '@archipelago/numerics';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CascadeResult } from '../cascade/choose';
import { labels, logitsOf, models } from '../cascade/fixtures';
import { runCommand, type CommandResult } from '../fixtures/run-command';

let folder: string;
const file = (name: string): string => join(folder, name);
const saveLogits = (name: string, data: Float32Array, shape = [data.length / 10, 10]): void =>
  writeFileSync(file(`models/${name}.npy`), writeNpy({ shape, data }));
const saveLabels = (data: Int32Array): void => writeFileSync(file('y.npy'), writeNpy({ shape: [data.length], data }));
const saveCosts = (costs: object): void => writeFileSync(file('costs.json'), JSON.stringify(costs));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
  mkdirSync(file('models'));
  for (const model of models) saveLogits(model.name, logitsOf(model));
  saveLabels(labels);
  saveCosts(Object.fromEntries(models.map(({ name, flops }) => [name, flops])));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The command on the files of the folder. */
function cascade(...args: readonly string[]): Promise<CommandResult> {
  const input = ['--logits', file('models/*.npy'), '--labels', file('y.npy'), '--costs', file('costs.json')];
  return runCommand('cascade', ...input, ...args);
}
async function resultOf(...args: readonly string[]): Promise<CascadeResult> {
  const { code, out, err } = await cascade(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as CascadeResult;
}

/** Every number in a value of JSON is one: JSON has no NaN, it would be null. */
function expectNoNull(value: unknown): void {
  expect(JSON.stringify(value)).not.toContain('null');
}

describe('archipelago cascade', () => {
  it('is listed, and its --help has an example', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const printed = (): string => write.mock.calls.map(([text]) => String(text)).join('');
    try {
      await runCommand('--help');
      expect(printed()).toMatch(/\n {2}cascade /);
      expect((await runCommand('cascade', '--help')).code).toBe(0);
      expect(printed()).toMatch(/Examples:\n {2}\$ archipelago cascade /);
    } finally {
      write.mockRestore();
    }
  });

  it('--json prints singles, chosen, heldOut and pareto first, one object and nothing else', async () => {
    const { code, out, err } = await cascade('--match', 'best', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n').length).toBe(1);
    const result = JSON.parse(out) as CascadeResult;
    expectNoNull(result);
    expect(Object.keys(result).slice(0, 4)).toEqual(['singles', 'chosen', 'heldOut', 'pareto']);
    expect(result.singles.map((single) => Object.keys(single))).toEqual(
      Array.from(models, () => ['name', 'accuracy', 'cost']),
    );
    const keys = ['members', 'thresholds', 'accuracy', 'cost', 'worstCaseCost', 'exitRatios'];
    for (const one of [result.chosen, ...result.pareto]) expect(Object.keys(one).slice(0, 6)).toEqual(keys);
    expect(Object.keys(result.heldOut).slice(0, 3)).toEqual(['accuracy', 'cost', 'accuracyInterval']);
    const { members, thresholds, exitRatios } = result.chosen;
    expect([thresholds.length, exitRatios.length]).toEqual([members.length - 1, members.length]);
    expect(exitRatios.reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(1, 12);
  });

  it('--match best is the default: at least the accuracy of the best model for less', async () => {
    const result = await resultOf();
    const best = Math.max(...result.singles.map(({ accuracy }) => accuracy));
    expect(result.chosen.accuracy).toBeGreaterThanOrEqual(best);
    expect(result.chosen.cost).toBeLessThan(20e6);
    expect(await resultOf('--match', 'best')).toEqual(result);
  });

  it('without --json it prints tables, how to get a page, and how to deploy', async () => {
    const { code, out } = await cascade();
    expect(code).toBe(0);
    for (const part of [
      'Models, on',
      'Chosen: ',
      'held-out samples:',
      'x cheaper than large',
      'Pareto front',
      '--html',
      'To deploy it:',
    ]) {
      expect(out).toContain(part);
    }
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('--html writes the page and --spec the cascade to deploy', async () => {
    const result = await resultOf('--html', file('out.html'), '--spec', file('spec.json'), '--confidence', 'logitGap');
    const html = readFileSync(file('out.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('Accuracy against cost');
    expect(html).toContain('Wisdom of Committees');
    const { members, thresholds } = result.chosen;
    expect(JSON.parse(readFileSync(file('spec.json'), 'utf8'))).toMatchObject({
      ...{ members, thresholds, kind: 'logits', classes: 10, combination: 'logits', confidence: 'logitGap' },
      costs: Object.fromEntries(
        members.map((name) => [name, { cost: models.find((model) => model.name === name)!.flops }]),
      ),
    });
  });

  it('the written cascade decides online as it was measured', async () => {
    const { heldOut, chosen, samples, seed } = await resultOf('--spec', file('spec.json'));
    const spec = JSON.parse(readFileSync(file('spec.json'), 'utf8')) as CascadeSpec;
    const logits = models.map((model) => [model.name, logitsOf(model)] as const);
    const cascade = createCascade<number>(spec, {
      models: Object.fromEntries(
        logits.map(([name, all]) => [name, ([row]: readonly number[]) => all.subarray(10 * row, 10 * row + 10)]),
      ),
    });
    const { select, report } = splitSamples(labels, { random: createRandom(seed).split('split') });
    expect([select.length, report.length]).toEqual([samples.selection, samples.heldOut]);
    for (const [rows, accuracy] of [
      [select, chosen.accuracy],
      [report, heldOut.accuracy],
    ] as const) {
      let right = 0;
      for (const row of rows) if ((await cascade.predict(row)).label === labels[row]) right++;
      expect(right / rows.length).toBe(accuracy);
    }
  });

  it('--models 1 chooses a single model, --models 2 at most two', async () => {
    expect((await resultOf('--models', '1')).chosen.members).toEqual(['large']);
    expect((await resultOf('--models', '2')).pareto.every(({ members }) => members.length <= 2)).toBe(true);
  });

  it('copies of a type make a committee that holds it twice', async () => {
    saveLogits(
      'small-2',
      logitsOf({ name: 'small', signal: 2 }).map((logit, i) => logit + Math.sin(i * 1.7)),
    );
    saveCosts({
      small: { type: 'small', flops: 1 },
      'small-2': { type: 'small', flops: 1 },
      middle: { flops: 4 },
      large: { flops: 20 },
    });
    const { singles, pareto } = await resultOf();
    expect(singles.map(({ name }) => name)).toEqual(['large', 'middle', 'small']);
    expect(pareto.some(({ members }) => members.filter((name) => name === 'small').length === 2)).toBe(true);
  });

  it('--cost says which of several costs is meant', async () => {
    saveCosts(Object.fromEntries(models.map(({ name, flops, ms }) => [name, { flops, ms }])));
    expect((await resultOf('--cost', 'ms')).singles.map(({ cost }) => cost)).toEqual([11, 5, 2]);
    expect((await cascade()).err).toMatch(/several costs; name one of flops, ms \[BAD_COST\]/);
    expect((await cascade('--cost', 'days')).err).toContain('[BAD_COST]');
  });

  it('--probabilities takes probabilities and refuses logits, naming file and row', async () => {
    const args = ['--labels', file('y.npy'), '--costs', file('costs.json')];
    const refused = await runCommand('cascade', '--probabilities', file('models/*.npy'), ...args);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/models\/\w+\.npy: .* row 0 .*declare them as logits \[NOT_PROBABILITIES\]/);
    for (const model of models) saveLogits(model.name, softmax(logitsOf(model)));
    const { code } = await runCommand('cascade', '--probabilities', file('models/*.npy'), ...args);
    expect(code).toBe(0);
  });

  it('--guarantee is kept by what it certifies', async () => {
    const { guarantee, heldOut } = await resultOf('--guarantee', '0.1');
    expect(guarantee).toMatchObject({ against: 'large', maxDrop: 0.1, level: 0.95 });
    expect(guarantee!.certified).toBeGreaterThan(0);
    expect(heldOut.comparison.accuracyDifference).toBeGreaterThan(-0.1);
    const none = await resultOf('--guarantee', '0', '--models', '1');
    expect(none.guarantee!.certified).toBe(0);
    expect(none.chosen.members).toEqual(['large']);
  });

  it.each<[string, () => void, readonly string[], RegExp]>([
    [
      'NaN',
      () => saveLogits('middle', logitsOf(models[1]).fill(NaN, 3457, 3458)),
      [],
      /models\/middle\.npy: member "middle" row 345 .*not finite.*\[NOT_FINITE\]/,
    ],
    [
      'misaligned rows',
      () => saveLogits('middle', logitsOf(models[1]).subarray(0, 5990)),
      [],
      /middle\.npy: member "middle" has 599 rows and "large" has 600.*\[COUNT_MISMATCH\]/,
    ],
    [
      'another number of classes',
      () => saveLogits('small', logitsOf(models[0]), [1200, 5]),
      [],
      /small\.npy: .*\[(COUNT|CLASS)_MISMATCH\]/,
    ],
    ['labels of other samples', () => saveLabels(labels.subarray(1)), [], /599 labels.*\[COUNT_MISMATCH\]/],
    ['a label out of range', () => saveLabels(labels.map((label) => label + 1)), [], /\[LABEL_OUT_OF_RANGE\]/],
    [
      'an unknown member',
      () => undefined,
      ['--match', 'huge'],
      /no model 'huge'; there are large, middle, small \[UNKNOWN_NAME\]/,
    ],
    [
      'an unreachable accuracy',
      () => undefined,
      ['--min-accuracy', '1'],
      /the most accurate has 0\.\d+ \[UNREACHABLE\]/,
    ],
    ['an unreachable cost', () => undefined, ['--max-cost', '10'], /the cheapest member costs 1000000 \[UNREACHABLE\]/],
    ['missing models', () => rmSync(file('models/small.npy')), ['--logits', 'no-such/*.npy'], /no-such.*\[BAD_FILE\]/],
    ['missing labels', () => rmSync(file('y.npy')), [], /y\.npy.*\[BAD_FILE\]/],
    ['missing costs', () => rmSync(file('costs.json')), [], /costs\.json.*\[BAD_FILE\]/],
    [
      'a model without its cost',
      () => saveCosts({ small: 1, middle: 2 }),
      [],
      /costs\.json: there is no cost of "large".*\[BAD_COST\]/,
    ],
    [
      'a folder that is not there',
      () => undefined,
      ['--html', '/no/such/out.html'],
      /\/no\/such is not there.*\[NO_SUCH_FILE\]/,
    ],
    ['a folder to write to', () => undefined, ['--spec', tmpdir()], /is a folder; name a file in it \[BAD_OPTION\]/],
    [
      'one file for two',
      () => undefined,
      ['--spec', 'no-such', '--html', './no-such'],
      /--spec and --html both name no-such.*\[BAD_OPTION\]/,
    ],
    [
      'models that cost nothing',
      () => saveCosts({ small: 0, middle: 0, large: 0 }),
      [],
      /large costs 0, and costs are compared with it.*\[BAD_COST\]/,
    ],
  ])('%s: exits with 2, says where and why, prints nothing', async (_what, spoil, args, message) => {
    spoil();
    for (const json of [[], ['--json']]) {
      const { code, out, err } = await cascade(...args, ...json);
      expect(err).toMatch(message);
      expect([code, out]).toEqual([2, '']);
    }
  });

  it.each<[readonly string[], RegExp]>([
    [[], /there is no model; give --logits/],
    [['--logits', 'a.npy'], /give --labels/],
    [['--logits', 'a.npy', '--labels', 'y.npy'], /give --costs/],
    [['--logits', 'a.npy', '--probabilities', 'a.npy'], /cannot be used with/],
    [['--logits', 'a.npy', '--decisions', 'd'], /cannot be used with/],
    [['--decisions', 'd', '--labels', 'y.npy'], /cannot be used with/],
    [['--decisions', 'd', '--match', 'best', '--max-cost', '1'], /cannot be used with/],
    [['--decisions', 'd', '--match-cost', 'a', '--min-accuracy', '1'], /cannot be used with/],
    [['--decisions', 'd', '--guarantee', '0.1', '--max-cost', '1'], /cannot be used with/],
    [['--decisions', 'd', '--guarantee', '0.1', '--per-class'], /cannot be used with/],
    [['--decisions', 'd', '--max-cost', '-1'], /give a number of at least 0/],
    [['--decisions', 'd', '--min-accuracy', '90'], /give a number of at least 0 and of at most 1/],
    [['--decisions', 'd', '--split', '1'], /give a number above 0 and below 1/],
    [['--decisions', 'd', '--models', '0'], /give an integer of at least 1/],
    [['--logits', 'a.npy', '--confidence', 'gut'], /Allowed choices are maxProbability/],
    [['--logits', 'a.npy', '--combination', 'sum'], /Allowed choices are logits, probabilities, vote, last/],
    [['--decisions', '/no/such/folder'], /meta\.csv.*\[BAD_FILE\]/],
  ])('cascade %j exits with 2 and says why', async (args, message) => {
    const { code, out, err } = await runCommand('cascade', ...args);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});

const frugal = fileURLToPath(new URL('../../../../../shared/data/cascades/frugalml/', import.meta.url));

describe.skipIf(!existsSync(frugal))(
  'archipelago cascade on the classifiers of FrugalML (skipped where they are not there)',
  () => {
    it.each([
      ['FERPLUS', 6358],
      ['RAFDB', 15_339],
    ])('%s: the accuracy of the best of four for less', async (name, samples) => {
      const { code, out, err } = await runCommand(
        'cascade',
        '--decisions',
        join(frugal, name),
        '--match',
        'best',
        '--json',
      );
      expect([code, err]).toEqual([0, '']);
      const result = JSON.parse(out) as CascadeResult;
      expectNoNull(result);
      const { selection, heldOut } = result.samples;
      expect(selection + heldOut).toBe(samples);
      const best = result.singles.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
      expect(best.name).toBe('Microsoft');
      expect(result.chosen.accuracy).toBeGreaterThanOrEqual(best.accuracy);
      expect(result.chosen.cost).toBeLessThan(best.cost);
    });
  },
);

function softmax(logits: Float32Array): Float32Array {
  const exponentials = logits.map(Math.exp);
  return exponentials.map((value, i) => {
    const begin = 10 * Math.floor(i / 10);
    return value / exponentials.subarray(begin, begin + 10).reduce((sum, other) => sum + other, 0);
  });
}
