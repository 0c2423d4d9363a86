import { expect, it } from 'vitest';
import { chooseCascade } from './choose';
import { madeTable } from './fixtures';
import { resultText } from './result-text';

it('resultText has models, stages, held-out figures and at most 12 rows of the front', async () => {
  const result = chooseCascade(
    await madeTable(),
    { split: 0.5, seed: 1, level: 0.95 },
    { confidence: 'maxProbability' },
  );
  const text = resultText(result);
  expect(text).toMatch(/^Models, on the 300 samples that the cascade is chosen on:\n {2}model +accuracy +flops\n/);
  expect(text).toMatch(/\n {2}middle +\d\d\.\d\d % +4 M\n/);
  expect(text).toContain(
    '\nChosen: at least the accuracy of large, the best single model, at the least average cost\n',
  );
  expect(text).toMatch(/\n {2}stage {2}model +flops +leaves from +leave\n/);
  expect(text).toMatch(
    /\nOn 300 held-out samples:\n {2}accuracy \d\d\.\d\d % \(95 % interval \d\d\.\d\d to \d\d\.\d\d %\)/,
  );
  expect(text).toMatch(/x cheaper than large, [+-]?\d\.\d\d points of accuracy/);
  expect(text.split('Pareto front')[1].trim().split('\n').length).toBeLessThanOrEqual(1 + 1 + 12);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);

  const thresholds = result.chosen.thresholds.map(() => [0.25, 0.75]);
  expect(resultText({ ...result, chosen: { ...result.chosen, thresholds } })).toContain('0.25 to 0.75 by class');
});
