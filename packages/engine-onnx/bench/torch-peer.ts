import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The interpreter that has PyTorch. */
const python = process.env.ARCHIPELAGO_PYTHON ?? 'python3';

export type Layout = 'nchw' | 'channels_last';

/** Milliseconds of each run of a script in `peers`, or null and a message where PyTorch is not installed. */
export function torchMilliseconds(
  script: string,
  { threads, runs, layout }: { readonly threads: number; readonly runs: number; readonly layout: Layout },
): number[] | null {
  const file = fileURLToPath(new URL(`./peers/${script}.py`, import.meta.url));
  const { status, stdout } = spawnSync(python, [file, `${threads}`, `${runs}`, layout], { encoding: 'utf8' });
  if (status !== 0) {
    console.info(`${python} has no PyTorch: no peer. Name one that has in ARCHIPELAGO_PYTHON.`);
    return null;
  }
  return (JSON.parse(stdout) as { readonly milliseconds: number[] }).milliseconds;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
