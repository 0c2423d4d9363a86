import { Command } from 'commander';
import type { CommandIo } from '../io';

interface ZooFlags {
  readonly json?: boolean;
  readonly costs?: boolean;
}

/** `archipelago zoo`. */
export function zooCommand(io: CommandIo): Command {
  return new Command('zoo')
    .summary('list the published networks by name')
    .option('--costs', 'build each network, and print its parameters and multiply-adds')
    .option('--json', 'print one JSON array')
    .addHelpText(
      'after',
      '\nNames in angle brackets stand for more networks than are listed.\n' +
        '\nExamples:\n  $ archipelago zoo\n  $ archipelago zoo --costs --json\n',
    )
    .action(async ({ json = false, costs = false }: ZooFlags) => {
      const { zoo } = await import('@archipelago/zoo');
      const { familyText, listFamily } = await import('../network/zoo-listing');
      if (json) return io.write(JSON.stringify(zoo.map((family) => listFamily(family, { costs }))) + '\n');
      for (const family of zoo) io.write(familyText(listFamily(family, { costs })) + '\n');
    });
}
