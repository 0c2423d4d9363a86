import { Command } from 'commander';
import type { Machine } from '../doctor/examine';
import type { CommandIo } from '../io';

/** `archipelago doctor`; `machine` is what it looks at. */
export function doctorCommand(io: CommandIo, machine?: Machine): Command {
  return new Command('doctor')
    .summary('list the engines that run here, how fast they are, and what to install for more')
    .description(
      'Starts every engine on each of its backends, in a process of its own, and measures a product of matrices and a small\n' +
        'training step: some ten seconds. What is missing is reported, and is no failure.',
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExamples:\n  $ archipelago doctor\n  $ archipelago doctor --json\n')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const { examine } = await import('../doctor/examine');
      const { thisMachine } = await import('../doctor/this-machine');
      const examined = machine ?? thisMachine();
      if (json) return io.write(JSON.stringify(await examine(examined)) + '\n');
      const { examinationText, machineText } = await import('../doctor/examination-text');
      io.write(machineText(examined));
      io.write(examinationText(await examine(examined)));
    });
}
