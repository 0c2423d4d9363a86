import type { Graph } from '@archipelago/graph-ir';
import { defer, from, type Observable } from 'rxjs';
import type { Engine, Tensors } from '../engine';
import { checkExamples } from '../inference/check-examples';
import type { Evaluation } from '../inference/evaluation';
import { predict } from '../inference/predict';
import { initialize } from '../weights/initialize';
import { shuffledBatches, type BatchSource } from './batches';
import { BestEpoch } from './best-epoch';
import { trainEpoch } from './epoch';
import type { TrainEvent } from './events';
import { countExamples, type Examples } from './examples';
import { resolveTrainOptions, type TrainOptions, type TrainSettings } from './options';
import { trainStep, type TrainStep } from './train-step';
import { compileValidator } from './validator';

/**
 * Trains a network. Nothing happens before somebody subscribes; each subscriber gets a training of its own, the same one
 * for the same options. Unsubscribing stops it after the present step. What was compiled is freed however it ends.
 *
 * The stream fails with `DIVERGED` when a loss is not finite, with `BAD_DATA` for data that does not fit, and with
 * `signal.reason` when the signal fires.
 */
export function train(engine: Engine, graph: Graph, options: TrainOptions): Observable<TrainEvent> {
  return defer(() => from(training(engine, graph, resolveTrainOptions(options))));
}

async function* training(engine: Engine, graph: Graph, settings: TrainSettings): AsyncGenerator<TrainEvent> {
  const { epochs, random, validation, keep, signal, ops } = settings;
  signal?.throwIfAborted();
  const { source, step } = await prepare(engine, graph, settings);
  using executable = await engine.compile(step.program, { carry: step.carry });
  executable.write(step.state(settings.weights ?? initialize(graph, random.split('initialize'), { ops })));
  using validator = validation && (await compileValidator(engine, graph, { ...settings, validation, step }));
  signal?.throwIfAborted();

  yield {
    type: 'training-started',
    parameters: parameterCount(step),
    epochs,
    stepsPerEpoch: source.steps,
  };
  const best = new BestEpoch(settings.earlyStop);
  let kept: { epoch: number; state: Tensors; validation: Evaluation } | undefined;
  let last: { epoch: number; validation?: Evaluation } = { epoch: -1 };
  for (let epoch = 0; epoch < epochs && !best.stalled; epoch++) {
    const begun = performance.now();
    // Lets timers and abort signals in, also where the engine computes on this thread.
    await new Promise((resolve) => setTimeout(resolve));
    const { loss, accuracy } = yield* trainEpoch(executable, { epoch, source, step, settings });

    const state = validator && weightsIn(await executable.read(), step);
    const measured = state && (await validator.measure(state));
    signal?.throwIfAborted();
    if (measured && best.observe(measured) && keep === 'best') kept = { epoch, state, validation: measured };
    last = { epoch, validation: measured };
    yield {
      type: 'epoch-completed',
      epoch,
      steps: (epoch + 1) * source.steps,
      loss,
      ...(accuracy !== undefined && { accuracy }),
      ...(measured && { validation: measured }),
      seconds: (performance.now() - begun) / 1000,
    };
  }
  const { state, ...chosen } = kept ?? { ...last, state: await executable.read() };
  yield {
    type: 'training-completed',
    reason: last.epoch === epochs - 1 ? 'epochs' : 'early-stop',
    epochs: last.epoch + 1,
    epoch: chosen.epoch,
    weights: step.weights(state),
    ...(chosen.validation && { validation: chosen.validation }),
  };
}

/** The source of batches and the step; a teacher's logits are computed once where the images do not change. */
async function prepare(
  engine: Engine,
  graph: Graph,
  settings: TrainSettings,
): Promise<{ readonly source: BatchSource; readonly step: TrainStep }> {
  const { teacher, augment, loss, ops, lowerings } = settings;
  if (!('images' in settings.data)) {
    const source = settings.data;
    return { source, step: trainStep(graph, { ...settings, batch: source.batch }) };
  }
  let data: Examples = settings.data;
  const once = teacher !== undefined && augment === undefined;
  if (once) {
    const targets = await predict(engine, teacher.graph, { weights: teacher.weights, data, ops, lowerings });
    data = { ...data, targets };
  }
  const needs = loss.needs.filter((need) => need !== 'targets' || once || teacher === undefined);
  checkExamples(graph, { examples: data, loss: { ...loss, needs }, ops });
  const batch = settings.batch ?? Math.min(128, countExamples(data));
  const source = shuffledBatches(data, { batch, augment });
  return { source, step: trainStep(graph, { ...settings, teacher: once ? undefined : teacher, batch }) };
}

/** The part of a state that holds weights, without the optimiser's slots. */
function weightsIn(state: Tensors, { packs }: TrainStep): Tensors {
  return Object.fromEntries(Object.keys(packs).map((name) => [name, state[name]]));
}

function parameterCount({ packs }: TrainStep): number {
  return Object.entries(packs)
    .filter(([name]) => name.startsWith('parameters'))
    .reduce((count, [, { size }]) => count + size, 0);
}
