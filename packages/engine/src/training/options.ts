import type { Random } from '@archipelago/numerics';
import { EngineError } from '../errors';
import type { RandomInput } from '../layers/lowering';
import { crossEntropy } from '../losses/cross-entropy';
import type { Loss } from '../losses/loss';
import { meanSquaredError } from '../losses/mean-squared-error';
import { sgd } from '../optimizers/sgd';
import type { Optimizer } from '../optimizers/transformation';
import { constant } from '../schedules/constant';
import type { Schedule } from '../schedules/schedule';
import type { Weights } from '../weights/parameters';
import type { Augmentation, BatchSource } from './batches';
import type { Examples } from './examples';
import type { TrainStepOptions } from './train-step';

/** When to stop before the last epoch. */
export interface EarlyStop {
  /** Number of epochs without improvement after which training stops. */
  readonly patience: number;
  /**
   * What counts as an improvement of the validation accuracy (of the loss where there are no labels).
   * @defaultValue 0
   */
  readonly minDelta?: number;
}

export interface TrainOptions extends Pick<
  TrainStepOptions,
  'decays' | 'auxiliaryWeight' | 'teacher' | 'ops' | 'lowerings'
> {
  /** Examples in memory, which are shuffled each epoch, or a source of batches. */
  readonly data: Examples | BatchSource;
  readonly epochs: number;
  /** A constant rate or a schedule over epochs. */
  readonly learningRate: number | Schedule;
  /** Draws the initial weights, the order of examples, masks and augmentation. */
  readonly random: Random;
  /**
   * Number of examples a step, for examples in memory. Examples that do not fill a batch wait for another epoch.
   * @defaultValue 128, or all examples where there are fewer
   */
  readonly batch?: number;
  /**
   * Applied to each batch of examples in memory.
   * @defaultValue none
   */
  readonly augment?: Augmentation;
  /**
   * @defaultValue `sgd({ momentum: 0.9 })`
   */
  readonly optimizer?: Optimizer;
  /**
   * With a teacher it compares with the teacher's logits.
   * @defaultValue cross entropy, or with a teacher or with targets but no labels the mean squared error
   */
  readonly loss?: Loss;
  /**
   * Where training begins.
   * @defaultValue `initialize(graph, random.split('initialize'))`
   */
  readonly weights?: Weights;
  /**
   * Evaluated after each epoch: cross entropy and accuracy where there are labels, else the training loss.
   * @defaultValue none
   */
  readonly validation?: Examples;
  /**
   * Which weights the training returns: those of the last epoch, or of the epoch with the best validation accuracy (loss
   * where there are no labels), the first of equal ones.
   * @defaultValue 'last'
   */
  readonly keep?: 'last' | 'best';
  /**
   * @defaultValue never: all epochs are made
   */
  readonly earlyStop?: EarlyStop;
  /**
   * The probability of dropping for a node's mask at a time in epochs, such as a drop path that grows.
   * @defaultValue the node's own rate
   */
  readonly rate?: (input: RandomInput, epoch: number) => number;
  /**
   * Stops the training with `signal.reason` as its error.
   * @defaultValue none
   */
  readonly signal?: AbortSignal;
}

/** The options with defaults filled in. */
export interface TrainSettings extends Omit<TrainOptions, 'learningRate' | 'batch' | 'loss' | 'earlyStop'> {
  readonly learningRate: Schedule;
  readonly batch: number | undefined;
  readonly loss: Loss;
  readonly validationLoss: Loss;
  readonly optimizer: Optimizer;
  readonly keep: 'last' | 'best';
  readonly earlyStop: Required<EarlyStop>;
  readonly rate: (input: RandomInput, epoch: number) => number;
}

/** Checks options and fills in defaults; throws `BAD_ATTRIBUTE` or `BAD_DATA`. */
export function resolveTrainOptions(options: TrainOptions): TrainSettings {
  const { data, epochs, validation, keep = 'last', earlyStop, learningRate } = options;
  if (!Number.isInteger(epochs) || epochs < 1) {
    throw new EngineError('BAD_ATTRIBUTE', `train: epochs is ${epochs}; give an integer of at least 1`, 'epochs');
  }
  if (typeof learningRate === 'number' && !(learningRate >= 0 && learningRate < Infinity)) {
    throw new EngineError(
      'BAD_ATTRIBUTE',
      `train: learningRate is ${learningRate}; give a number of at least 0`,
      'learningRate',
    );
  }
  if (validation === undefined && (keep === 'best' || earlyStop !== undefined)) {
    throw new EngineError('BAD_DATA', 'train: the best epoch is known only with validation data; add it', 'validation');
  }
  if (earlyStop && !(Number.isInteger(earlyStop.patience) && earlyStop.patience >= 1)) {
    throw new EngineError(
      'BAD_ATTRIBUTE',
      `train: earlyStop.patience is ${earlyStop.patience}; give an integer of at least 1`,
      'earlyStop',
    );
  }
  const compares = options.teacher !== undefined || ('images' in data && data.targets && !data.labels);
  const loss = options.loss ?? (compares ? meanSquaredError() : crossEntropy());
  if (options.teacher !== undefined && !loss.needs.includes('targets')) {
    throw new EngineError(
      'BAD_ATTRIBUTE',
      `train: the loss ${loss.name} does not read a teacher's logits; use distillation or meanSquaredError`,
      'loss',
    );
  }
  return {
    ...options,
    batch: options.batch,
    learningRate: typeof learningRate === 'number' ? constant(learningRate) : learningRate,
    loss,
    validationLoss: validation?.labels === undefined ? loss : crossEntropy(),
    optimizer: options.optimizer ?? sgd({ momentum: 0.9 }),
    keep,
    earlyStop: { patience: Infinity, minDelta: 0, ...earlyStop },
    rate: options.rate ?? ((input) => input.rate),
  };
}
