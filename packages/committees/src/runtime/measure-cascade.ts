import { mean, median, quantile } from '@archipelago/numerics';
import { averageCost } from '../cascades/evaluate';
import { CommitteeError } from '../errors';
import type { RunningCascade } from './create-cascade';

export interface MeasureCascadeOptions {
  /** The time in milliseconds, such as `() => performance.now()`. */
  readonly clock: () => number;
  /**
   * Runs of each model and of the cascade, of one input and of a batch, that come before and do not count.
   *
   * @defaultValue 3
   */
  readonly warmUp?: number;
  /**
   * Batch size of the throughput.
   *
   * @defaultValue 16, as in thesis 5.5.1.1
   */
  readonly batchSize?: number;
}

/** Milliseconds with a batch of 1. */
export interface Latency {
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
}

/** How fast something is. */
export interface Speed {
  readonly latency: Latency;
  /** Inputs a second with full batches. */
  readonly throughput: number;
}

/** How fast a cascade is, beside what its members' speeds and its exit ratios foretell. */
export interface CascadeMeasurement extends Speed {
  readonly predicted: {
    /** Mean latency in milliseconds. */
    readonly latency: number;
    /** Inputs a second. */
    readonly throughput: number;
  };
  /** Share of the inputs that left after each member. */
  readonly exitRatios: readonly number[];
  /** Each member by itself on all inputs, in the order they run. */
  readonly members: readonly (Speed & { readonly name: string })[];
}

/**
 * Measures a cascade and each of its members by itself: latency with one input at a time (thesis, Table 5.5) and throughput with
 * full batches (Table 5.6). The prediction takes no account of what the cascade itself takes, nor of batches that are not full.
 *
 * Throws `BAD_OPTION` without inputs, and what models throw.
 */
export async function measureCascade<X>(
  cascade: RunningCascade<X>,
  inputs: readonly X[],
  { clock, warmUp = 3, batchSize = 16 }: MeasureCascadeOptions,
): Promise<CascadeMeasurement> {
  if (inputs.length === 0)
    throw new CommitteeError('BAD_OPTION', 'measureCascade: there is no input; give at least one');
  const { stages, runner } = cascade;
  const rows = inputs.map((_, row) => row);
  const time = { clock, warmUp };
  const members: (Speed & { readonly name: string })[] = [];
  for (const [k, { name }] of stages.entries()) {
    const one = (row: number) => runner.run(k, { inputs: [inputs[row]], rows: [row] });
    const many = async (count: number): Promise<void> => {
      for (let begin = 0; begin < count; begin += batchSize) {
        const end = Math.min(count, begin + batchSize);
        await runner.run(k, { inputs: inputs.slice(begin, end), rows: rows.slice(begin, end) });
      }
    };
    members.push({
      name,
      latency: await latencyOf(one, rows, time),
      throughput: await throughputOf(many, rows.length, { ...time, batchSize }),
    });
  }
  const latency = await latencyOf((row) => cascade.predict(inputs[row]), rows, time);
  let exitRatios: readonly number[] = [];
  const many = async (count: number): Promise<void> => {
    ({ exitRatios } = await cascade.predictAll(inputs.slice(0, count), { batchSize }));
  };
  const throughput = await throughputOf(many, rows.length, { ...time, batchSize });
  const predicted = {
    latency: averageCost(
      members.map((member) => member.latency.mean),
      exitRatios,
    ),
    throughput:
      1 /
      averageCost(
        members.map((member) => 1 / member.throughput),
        exitRatios,
      ),
  };
  return { latency, throughput, predicted, exitRatios, members };
}

type Time = Required<Pick<MeasureCascadeOptions, 'clock' | 'warmUp'>>;

async function latencyOf(run: (row: number) => unknown, rows: readonly number[], time: Time): Promise<Latency> {
  for (let i = 0; i < time.warmUp; i++) await run(rows[i % rows.length]);
  const times: number[] = [];
  for (const row of rows) {
    const begin = time.clock();
    await run(row);
    times.push(time.clock() - begin);
  }
  return { mean: mean(times), median: median(times), p95: quantile(times, 0.95) };
}

async function throughputOf(
  run: (inputs: number) => Promise<void>,
  inputs: number,
  { clock, warmUp, batchSize }: Required<MeasureCascadeOptions>,
): Promise<number> {
  if (warmUp > 0) await run(Math.min(inputs, warmUp * batchSize));
  const begin = clock();
  await run(inputs);
  return (1000 * inputs) / (clock() - begin);
}
