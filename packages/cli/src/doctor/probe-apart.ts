import { fork } from 'node:child_process';
import type { Answer } from './probe';
import type { Target } from './target';

export interface ProbeApartOptions {
  /** @defaultValue that of `probe` */
  readonly module?: URL;
  /** Milliseconds after which the process is ended. @defaultValue 60000 */
  readonly limit?: number;
}

/**
 * Probes a target in a process of its own: libraries that cannot be in one process do not meet, and one that crashes or hangs
 * is reported, too.
 */
export function probeApart(
  target: Target,
  {
    // Resolved from the package's entry, which lies at the root of the sources and of the build.
    module = new URL('./doctor/probe-process.js', import.meta.url),
    limit = 60_000,
  }: ProbeApartOptions = {},
): Promise<Answer> {
  return new Promise((resolve) => {
    const child = fork(module, [JSON.stringify(target)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let errors = '';
    let answer: Answer | undefined;
    const timer = setTimeout(() => {
      answer = { problem: `did not answer within ${limit / 1000} s` };
      child.kill('SIGKILL');
    }, limit);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => void (errors = (errors + text).slice(-KEPT)));
    child.on('message', (message) => void (answer = message as Answer));
    child.on('error', ({ message }) => void (answer = { problem: message }));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const said = errors.trim().split('\n').at(-1)!;
      resolve(answer ?? { problem: `ended with ${signal ?? `exit code ${code}`}${said === '' ? '' : `: ${said}`}` });
    });
  });
}

/** Characters of the last error messages that are kept. */
const KEPT = 4096;
