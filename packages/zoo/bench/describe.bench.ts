import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from '../../../tools/config/bench';

/** The largest networks: most nodes, or most multiply-adds. */
const LARGEST = ['i3d', 'x3d-xl', 'vit-l16-384', 'efficientnet-b7', 'darts-v2-imagenet', 'darts-supernet'];
const ROUNDS = 5;

const script = fileURLToPath(new URL('describe.ts', import.meta.url));

/** The median over fresh processes: nothing is compiled or cached when the clock starts. */
function firstDescription(name: string): number {
  const times = Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, [...process.execArgv, script, name], { encoding: 'utf8' })),
  );
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** No package on npm holds these networks, so there is no peer. */
export default async function bench(): Promise<BenchRow[]> {
  return LARGEST.map((name) => ({
    name: `build ${name} and count its cost, in a fresh process`,
    ours: firstDescription(name),
    peer: null,
    unit: 'ms',
    ratio: null,
  }));
}
