import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CommandIo } from '../io';
import { openRunFolder } from '../runs/run-folder';

/** `archipelago report`. */
export function reportCommand(io: CommandIo): Command {
  return new Command('report')
    .summary('write the HTML report of a run, finished or not')
    .argument('<run>', 'the folder of the run')
    .addHelpText('after', '\nExample:\n  $ archipelago report runs/fashion\n')
    .action(async (folder: string) => {
      const run = openRunFolder(resolve(folder));
      const { writeReport } = await import('../runs/report-file');
      await writeReport(run);
      io.write(`${run.report}\n`);
    });
}
