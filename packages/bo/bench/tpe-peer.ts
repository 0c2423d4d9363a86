import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The interpreter that has NumPy. */
const python = process.env.ARCHIPELAGO_PYTHON ?? 'python3';

/** Milliseconds of each suggestion by the same algorithm in NumPy, or null and a message where it is not installed. */
export function numpySuggestions(problem: object): readonly number[] | null {
  const file = fileURLToPath(new URL('./peers/tpe_numpy.py', import.meta.url));
  const { status, stdout } = spawnSync(python, [file], { encoding: 'utf8', input: JSON.stringify(problem) });
  if (status !== 0) {
    console.info(`${python} has no NumPy: no peer. Name one that has in ARCHIPELAGO_PYTHON.`);
    return null;
  }
  return (JSON.parse(stdout) as { readonly milliseconds: readonly number[] }).milliseconds;
}
