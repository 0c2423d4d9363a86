import { resolve } from 'node:path';
import { Command } from 'commander';
import { defaultWorkers } from '../engines/default-workers';
import type { CommandIo } from '../io';
import { openRunFolder } from '../runs/run-folder';
import { workersOption } from './options';

/** `archipelago resume`. */
export function resumeCommand(io: CommandIo): Command {
  return new Command('resume')
    .summary('go on with a run that was stopped')
    .description('Goes on where a run was stopped, in whatever way. It ends as the undisturbed run would have.')
    .argument('<run>', 'the folder of the run')
    .addOption(workersOption())
    .option('--json', 'print events as JSON lines, and last a summary')
    .addHelpText('after', '\nExample:\n  $ archipelago resume runs/fashion\n')
    .action(async (folder: string, flags: { readonly workers?: number; readonly json?: boolean }) => {
      const run = openRunFolder(resolve(folder));
      const { loadData } = await import('../compression/data');
      const { runCompression } = await import('../compression/run');
      const data = await loadData(run.spec);
      await io.withDisplay(run, flags, (display, signal) =>
        runCompression(run, { data, display, signal, workers: flags.workers ?? defaultWorkers(run.spec.engine) }),
      );
    });
}
