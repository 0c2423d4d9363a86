import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The interpreter that has scikit-learn. */
const python = process.env.ARCHIPELAGO_PYTHON ?? 'python3';

export interface FitTimes {
  /** Of each fit. */
  readonly milliseconds: readonly number[];
  /** Of the mean and deviation at all points asked. */
  readonly predict: readonly number[];
  /** The log marginal likelihood at the end. */
  readonly likelihood: number;
}

/** What scikit-learn takes for `data`, with the threads that it takes by itself, or null and a message where it is not installed. */
export function sklearnFit(data: object): FitTimes | null {
  const file = fileURLToPath(new URL('./peers/sklearn_fit.py', import.meta.url));
  const { status, stdout } = spawnSync(python, ['-W', 'ignore', file], {
    encoding: 'utf8',
    input: JSON.stringify(data),
  });
  if (status !== 0) {
    console.info(`${python} has no scikit-learn: no peer. Name one that has in ARCHIPELAGO_PYTHON.`);
    return null;
  }
  return JSON.parse(stdout) as FitTimes;
}
