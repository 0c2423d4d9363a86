import type { CascadeReport, ReportedCascade } from './cascade-report';

const front: readonly ReportedCascade[] = [
  { members: ['small'], thresholds: [], accuracy: 0.86, cost: 1e6, worstCaseCost: 1e6, exitRatios: [1] },
  {
    members: ['small', 'middle'],
    thresholds: [0.6],
    accuracy: 0.9,
    cost: 2.2e6,
    worstCaseCost: 5e6,
    exitRatios: [0.7, 0.3],
  },
  {
    members: ['small', 'middle', 'large'],
    thresholds: [0.8, 0.7],
    accuracy: 0.94,
    cost: 5.2e6,
    worstCaseCost: 25e6,
    exitRatios: [0.6, 0.29, 0.11],
  },
  {
    members: ['middle', 'large'],
    thresholds: [0.95],
    accuracy: 0.95,
    cost: 12e6,
    worstCaseCost: 24e6,
    exitRatios: [0.6, 0.4],
  },
];

/** A made-up cascade of three of three models. */
export const madeReport: CascadeReport = {
  singles: [
    { name: 'small', accuracy: 0.86, cost: 1e6 },
    { name: 'middle', accuracy: 0.91, cost: 4e6 },
    { name: 'large', accuracy: 0.938, cost: 20e6 },
  ],
  chosen: front[2],
  heldOut: {
    accuracy: 0.936,
    cost: 5.4e6,
    accuracyInterval: [0.924, 0.947],
    exitRatios: [0.58, 0.3, 0.12],
    singles: [
      { name: 'small', accuracy: 0.855, cost: 1e6, accuracyInterval: [0.84, 0.87] },
      { name: 'middle', accuracy: 0.905, cost: 4e6, accuracyInterval: [0.89, 0.92] },
      { name: 'large', accuracy: 0.935, cost: 20e6, accuracyInterval: [0.923, 0.946] },
    ],
    comparison: {
      name: 'large',
      accuracy: 0.935,
      cost: 20e6,
      accuracyDifference: 0.001,
      accuracyDifferenceInterval: [-0.004, 0.006],
    },
  },
  pareto: front,
  costName: 'flops',
  target: 'at least the accuracy of large, at the least average cost',
  confidence: 'maxProbability',
  samples: { selection: 1500, heldOut: 1500 },
};

/** The same with thresholds for each of `classes` classes. */
export function perClassReport(classes: number): CascadeReport {
  const { chosen } = madeReport;
  const thresholds = [0.8, 0.7].map((middle) =>
    Array.from({ length: classes }, (_, c) => middle + 0.15 * Math.sin(c + 10 * middle)),
  );
  return { ...madeReport, chosen: { ...chosen, thresholds } };
}
