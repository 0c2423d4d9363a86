import type { Display } from './display/display';
import { jsonDisplay } from './display/json';
import { lineDisplay } from './display/lines';
import { terminalDisplay } from './display/terminal';
import type { RunFolder } from './runs/run-folder';

/** What commands need of the world outside: where text goes, how a run is shown, and what stops it. */
export interface CommandIo {
  write(text: string): void;
  /** Names a new run folder, such as `20261124-041500`. */
  timestamp(): string;
  /** Runs `work` with a display that fits the output; Ctrl-C stops it and says how to go on. */
  withDisplay(
    run: RunFolder,
    options: { readonly json?: boolean },
    work: (display: Display, signal: AbortSignal) => Promise<unknown>,
  ): Promise<void>;
}

/** The world of a process. */
export function processIo(process: NodeJS.Process): CommandIo {
  const write = (text: string): void => void process.stdout.write(text);
  return {
    write,
    timestamp: () =>
      new Date()
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/[-:]/g, '')
        .replace('T', '-'),
    async withDisplay(run, { json = false }, work) {
      const display = json
        ? jsonDisplay(write)
        : process.stdout.isTTY
          ? terminalDisplay(process.stdout)
          : lineDisplay(write);
      const controller = new AbortController();
      const stop = (): void => controller.abort(new DOMException('stopped', 'AbortError'));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      try {
        await work(display, controller.signal);
      } catch (error) {
        display.close();
        if (!controller.signal.aborted) throw error;
        process.stderr.write(`Stopped. Go on with: archipelago resume ${run.folder}\n`);
        process.exitCode = 130;
      } finally {
        display.close();
        process.off('SIGINT', stop);
        process.off('SIGTERM', stop);
      }
    },
  };
}
