import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import type { Machine } from './examine';
import { installedVersion } from './installed-version';
import { probeApart } from './probe-apart';

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return {
    nodeVersion: process.version,
    system: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    processors: availableParallelism(),
    versionOf: installedVersion,
    probe: probeApart,
  };
}
