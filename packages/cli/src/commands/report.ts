import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CommandIo } from '../io';
import { writeReport } from '../runs/report-file';
import { openRunFolder } from '../runs/run-folder';

/** `archipelago report`. */
export function reportCommand(io: CommandIo): Command {
  return new Command('report')
    .summary('write the HTML report of a run, finished or not')
    .argument('<run>', 'the folder of the run')
    .addHelpText('after', '\nExample:\n  $ archipelago report runs/fashion\n')
    .action(async (folder: string) => {
      const run = openRunFolder(resolve(folder));
      await writeReport(run);
      io.write(`${run.report}\n`);
    });
}
