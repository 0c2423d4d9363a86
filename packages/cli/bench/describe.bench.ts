import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from '../../../tools/config/bench';

/** The largest networks of the zoo: most nodes, or most multiply-adds. */
const LARGEST = ['x3d-xl', 'i3d', 'vit-l16-384', 'efficientnet-b7'];
const ROUNDS = 5;

const script = fileURLToPath(new URL('describe.ts', import.meta.url));

/** The median over fresh processes: nothing is compiled or cached when the clock starts. */
function firstDescription(name: string): number {
  const times = Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, [...process.execArgv, script, name], { encoding: 'utf8' })),
  );
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** `archipelago describe` after start-up; no package on npm holds these networks, so there is no peer. */
export default async function bench(): Promise<BenchRow[]> {
  return LARGEST.map((name) => ({
    name: `describe ${name}, first in a process`,
    ours: firstDescription(name),
    peer: null,
    unit: 'ms',
    ratio: null,
  }));
}
