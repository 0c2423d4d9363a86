import { initialize } from '@archipelago/engine';
import { referenceEngine } from '@archipelago/engine/reference';
import { cost } from '@archipelago/graph-ir';
import { createRandom } from '@archipelago/numerics';
import type { Metrics } from '@archipelago/trials';
import { describe, expect, it } from 'vitest';
import type { CompressionAction } from './action';
import { compressionEvaluator } from './evaluator';
import { tinyExamples, tinyTeacher } from './fixtures';
import { compressionReward } from './reward';
import { compressionSpace } from './space';
import type { TrainedStudent } from './student';

const graph = tinyTeacher();
const teacher = { graph, weights: initialize(graph, createRandom('teacher')), accuracy: 0.75 };
const { groups } = compressionSpace(graph);
const wide = groups.find(({ channels }) => channels === 6)!;
const action: CompressionAction = { widths: { [wide.id]: 3 }, removed: ['relu2'], skips: [] };

function context(reports: Metrics[] = []) {
  return {
    trial: 5,
    signal: new AbortController().signal,
    report: (_step: number, metrics: Metrics) => void reports.push(metrics),
    random: createRandom('trial'),
  };
}

function evaluator(onTrained?: (student: TrainedStudent) => void) {
  return compressionEvaluator(referenceEngine(), {
    teacher,
    train: tinyExamples(16, 'train'),
    validation: tinyExamples(8, 'validation'),
    epochs: 2,
    batch: 8,
    onTrained,
  });
}

describe('compressionEvaluator', () => {
  it('measures f, accuracy, parameters, ratio and multiply-adds, and hands the student over', async () => {
    const students: TrainedStudent[] = [];
    const reports: Metrics[] = [];
    const metrics = await evaluator((student) => void students.push(student))(action, context(reports));

    const [student] = students;
    expect(student.trial).toBe(5);
    expect(metrics).toEqual(student.metrics);
    const { parameters, multiplyAdds } = cost(student.graph);
    const ratio = 1 - parameters / cost(graph).parameters;
    expect(metrics).toMatchObject({ parameters, multiplyAdds, ratio });
    expect(metrics.accuracy).toBe(Math.max(...reports.map(({ accuracy }) => accuracy)));
    expect(metrics.f).toBe(compressionReward({ ratio, accuracy: metrics.accuracy, teacherAccuracy: 0.75 }));
    expect(reports).toHaveLength(2);
  });

  it('gives the same student the same metrics again', async () => {
    const evaluate = evaluator();
    expect(await evaluate(action, context())).toEqual(await evaluate(action, context()));
  });

  it('ends with the reason of the signal', async () => {
    const reason = new Error('enough');
    await expect(evaluator()(action, { ...context(), signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('refuses an action of another teacher with BAD_ACTION', async () => {
    const stranger: CompressionAction = { widths: {}, removed: ['conv9'], skips: [] };
    await expect(evaluator()(stranger, context())).rejects.toMatchObject({ code: 'BAD_ACTION' });
  });
});
