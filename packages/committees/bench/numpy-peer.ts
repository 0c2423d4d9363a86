import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The interpreter that has NumPy. */
const python = process.env.ARCHIPELAGO_PYTHON ?? 'python3';

export interface NumpySelection {
  readonly seconds: number;
  /** Samples that the best cascade has right. */
  readonly correct: number;
  readonly cost: number;
  readonly members: readonly number[];
}

/** What NumPy takes and finds, or null and a message where it is not installed. */
export function numpySelection(options: object): NumpySelection | null {
  const file = fileURLToPath(new URL('./peers/selection.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [file], { encoding: 'utf8', input: JSON.stringify(options) });
  if (status !== 0) {
    console.info(`${python} does not run selection.py: no peer. Name one with NumPy in ARCHIPELAGO_PYTHON.\n${stderr}`);
    return null;
  }
  return JSON.parse(stdout) as NumpySelection;
}
