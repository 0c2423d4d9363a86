import type { Evaluation } from '../inference/evaluation';
import type { Weights } from '../weights/parameters';

/** The first event: the step is compiled. */
export interface TrainingStarted {
  readonly type: 'training-started';
  /** Trained numbers. */
  readonly parameters: number;
  readonly epochs: number;
  readonly stepsPerEpoch: number;
}

export interface StepCompleted {
  readonly type: 'step-completed';
  /** From 0. */
  readonly epoch: number;
  /** From 0 over the whole training. */
  readonly step: number;
  /** Mean over the batch, before the update. */
  readonly loss: number;
  readonly learningRate: number;
}

export interface EpochCompleted {
  readonly type: 'epoch-completed';
  /** From 0. */
  readonly epoch: number;
  /** Steps so far, over the whole training. */
  readonly steps: number;
  /** Mean over the steps of the epoch, each before its update. */
  readonly loss: number;
  /** Share of training examples classified right, each before its update; left out where there are no labels. */
  readonly accuracy?: number;
  /** After the epoch; left out where there is no validation data. */
  readonly validation?: Evaluation;
  /** Wall time of the epoch, validation included, seconds. It informs and decides nothing. */
  readonly seconds: number;
}

/** The last event. */
export interface TrainingCompleted {
  readonly type: 'training-completed';
  readonly reason: 'epochs' | 'early-stop';
  /** Number of epochs made. */
  readonly epochs: number;
  /** The epoch after which the weights were taken, from 0. */
  readonly epoch: number;
  readonly weights: Weights;
  /** What was measured with these weights; left out where there is no validation data. */
  readonly validation?: Evaluation;
}

/** What a training says. */
export type TrainEvent = TrainingStarted | StepCompleted | EpochCompleted | TrainingCompleted;
