import { describe, expect, test } from 'vitest';
import { averageCost } from '../cascades/evaluate';
import { decisionsOf } from '../members/decisions';
import type { Member, Scores } from '../members/output';
import { createPool } from '../members/pool';
import { scoresOf } from '../members/scores';
import { tabulate } from '../tables/tabulate';
import { optimizeThresholds } from '../thresholds/optimize';
import { clipAveraged, clipCosts, meanOverClips } from './mean-over-clips';

/** 2 videos of 3 clips, 2 classes. */
const clips = scoresOf([0, 3, 3, 0, 3, 3, 1, 0, 1, 0, 1, 3], { kind: 'logits', classes: 2 });
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

test('averages the logits of the clips of a video', async () => {
  const videos = meanOverClips(clips, { clips: 3 });
  expect(videos).toMatchObject({ kind: 'logits', samples: 2, classes: 2 });
  expect(Array.from(await videos.read(0, 2))).toEqual([2, 2, 1, 1]);
  expect(Array.from(await videos.read(1, 2))).toEqual([1, 1]);
});

test('averages probabilities of clips, from logits and from promised blocks too', async () => {
  const even = scoresOf([Math.log(3), 0, 0, 0], { kind: 'logits', classes: 2 });
  const promised: Scores = { ...even, read: async (begin, end) => even.read(begin, end) };
  for (const scores of [even, promised]) {
    const row = await meanOverClips(scores, { clips: 2, combination: 'probabilities' }).read(0, 1);
    expect(row[0]).toBeCloseTo((3 / 4 + 1 / 2) / 2, 14);
    expect(row[1]).toBeCloseTo((1 / 4 + 1 / 2) / 2, 14);
  }
});

test('refuses rows that are no videos, and what has no mean', () => {
  expect(() => meanOverClips(clips, { clips: 4 })).toThrow(code('COUNT_MISMATCH'));
  expect(() => meanOverClips(clips, { clips: 0 })).toThrow(code('BAD_OPTION'));
  const p = scoresOf([0.5, 0.5], { kind: 'probabilities', classes: 2 });
  expect(() => meanOverClips(p, { clips: 1, combination: 'logits' })).toThrow(code('KIND_MISMATCH'));
  const output = decisionsOf({ labels: [0], confidences: [1], classes: 2 });
  expect(() => clipAveraged({ name: 'd', costs: { flops: 1 }, output }, { clips: 1 })).toThrow(code('KIND_MISMATCH'));
});

test('members of clips make cascades of videos, which cost a video', async () => {
  const cheap: Member = { name: 'cheap', costs: { gflops: 1 }, output: clips };
  const dear: Member = {
    name: 'dear',
    costs: { gflops: 4 },
    output: scoresOf([0, 9, 0, 9, 0, 9, 9, 0, 9, 0, 9, 0], { kind: 'logits', classes: 2 }),
  };
  const members = [cheap, dear].map((member) => clipAveraged(member, { clips: 3 }));
  const table = await tabulate(createPool({ members, labels: [1, 0] }));
  const cascade = optimizeThresholds(table, ['cheap', 'dear'], { minAccuracy: 1 });
  expect(cascade).toMatchObject({ accuracy: 1, cost: 3 + 12, worstCaseCost: 15 });
});

describe('Table 5.14: X3D on Kinetics-600, GFLOPs of 30 clips', () => {
  const perClip = { 'X3D-M': 6.2, 'X3D-L': 24.8, 'X3D-XL': 48.4 };

  test('X3D-M takes 6.2 x 30 = 186, X3D-L 744, X3D-XL 1452', () => {
    const costs = Object.values(perClip).map((gflops) => clipCosts({ gflops }, 30).gflops);
    [186, 744, 1452].forEach((expected, i) => expect(costs[i]).toBeCloseTo(expected, 9));
  });

  test.each([
    ['X3D-M', 3.8, 1.6],
    ['X3D-L', 7.9, 3.2],
    ['X3D-XL', 13.0, 3.7],
  ] as const)('the cascade as accurate as %s takes %d x 30, a speed-up of %dx', (name, cascade, speedUp) => {
    // Both figures are printed with one digit, so the ratio is known between these two; for X3D-L 3.14 lies in it and 3.2 too.
    const least = clipCosts({ gflops: perClip[name] - 0.05 }, 30).gflops / (30 * (cascade + 0.05));
    const most = clipCosts({ gflops: perClip[name] + 0.05 }, 30).gflops / (30 * (cascade - 0.05));
    expect(most).toBeGreaterThanOrEqual(speedUp - 0.05);
    expect(least).toBeLessThanOrEqual(speedUp + 0.05);
  });

  test('clips multiply the average cost of a cascade as they do a model: the speed-up stays', () => {
    const models = [perClip['X3D-M'], perClip['X3D-XL']];
    const videos = models.map((gflops) => clipCosts({ gflops }, 30).gflops);
    expect(averageCost(videos, [0.8, 0.2]) / averageCost(models, [0.8, 0.2])).toBeCloseTo(30, 12);
  });
});
