import { initialize, type Weights } from '@archipelago/engine';
import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import type { Metrics } from '@archipelago/trials';
import { expect, it } from 'vitest';
import { finalistEvaluator } from './finalist-evaluator';
import type { Finalist } from './finalists';
import { tinyExamples, tinyTeacher } from './fixtures';
import { compressionSpace } from './space';
import type { TrainedStudent } from './student';

const graph = tinyTeacher();
const space = compressionSpace(graph);
const finalist: Finalist = { trial: 7, action: { ...space.identity, removed: ['relu2'] } };
const searched = initialize(space.build(finalist.action), createRandom('searched'));

it('goes on from the weights of the search, on the labels, and keeps the best epoch', async () => {
  const asked: Finalist[] = [];
  const students: TrainedStudent[] = [];
  const reports: Metrics[] = [];
  const evaluate = finalistEvaluator(referenceEngine(), {
    teacher: { graph, accuracy: 0.75 },
    train: tinyExamples(64, 'train'),
    validation: tinyExamples(32, 'validation'),
    weightsOf: (asker): Weights => {
      asked.push(asker);
      return searched;
    },
    epochs: 6,
    batch: 8,
    learningRate: () => 0.05,
    onTrained: (student) => void students.push(student),
  });
  const metrics = await evaluate(finalist, {
    trial: 0,
    signal: new AbortController().signal,
    report: (_step, metrics) => void reports.push(metrics),
    random: createRandom('trial'),
  });
  expect(asked).toEqual([finalist]);
  expect(students[0].metrics).toEqual(metrics);
  expect(reports).toHaveLength(6);
  expect(metrics.accuracy).toBe(Math.max(...reports.map(({ accuracy }) => accuracy)));
  expect(metrics.accuracy).toBeGreaterThan(0.8);
});
