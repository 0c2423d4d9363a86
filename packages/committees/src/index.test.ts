import { expect, test } from 'vitest';
import * as api from './index';

test('the public names', () => {
  expect(Object.keys(api).sort()).toMatchInlineSnapshot(`
    [
      "CommitteeError",
      "averageCost",
      "cascadeEvaluator",
      "cascadeSpace",
      "cascadeSpec",
      "cascadeStream",
      "citation",
      "confidences",
      "createCascade",
      "createPool",
      "decisionsOf",
      "evaluateCascade",
      "measureCascade",
      "optimizeThresholds",
      "orders",
      "paretoFront",
      "scoresFromModel",
      "scoresOf",
      "selectCascade",
      "singleModels",
      "stagesOf",
      "sweepThresholds",
      "tabulate",
    ]
  `);
});
