import { Command } from 'commander';
import { cascadeCommand } from './commands/cascade';
import { compressCommand } from './commands/compress';
import { describeCommand } from './commands/describe';
import { doctorCommand } from './commands/doctor';
import { reportCommand } from './commands/report';
import { reproduceCommand } from './commands/reproduce';
import { resumeCommand } from './commands/resume';
import { zooCommand } from './commands/zoo';
import type { CommandIo } from './io';

/** The command line; the version is that of the package. */
export function archipelagoProgram(io: CommandIo, version: string): Command {
  return new Command('archipelago')
    .description(
      'Neural architecture search: compress networks, look at them, resume and report runs, check the thesis.',
    )
    .version(version)
    .addCommand(compressCommand(io))
    .addCommand(resumeCommand(io))
    .addCommand(reportCommand(io))
    .addCommand(cascadeCommand(io))
    .addCommand(describeCommand(io))
    .addCommand(zooCommand(io))
    .addCommand(reproduceCommand(io))
    .addCommand(doctorCommand(io))
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  $ archipelago compress                     search on the bundled digits\n' +
        '  $ archipelago resume runs/fashion          go on after a stop or a crash\n' +
        '  $ archipelago cascade --help                finished models to a faster system\n' +
        '  $ archipelago describe best.json --json    what a network costs\n' +
        '  $ archipelago zoo                          the published networks by name\n' +
        '  $ archipelago reproduce 2.3                a table of the thesis beside our numbers\n' +
        '  $ archipelago doctor                       engines, their speed here, what to install\n' +
        '\nExit codes: 0 done, 1 failed, 2 wrong usage or input, 130 stopped.\n',
    );
}
