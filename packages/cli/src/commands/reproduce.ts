import type { Exhibit, ExhibitResult, Level, Row } from '@archipelago/reproduction';
import { Command, Option } from 'commander';
import { CliError } from '../errors';
import type { CommandIo } from '../io';

interface ReproduceFlags {
  readonly level?: Level;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** `archipelago reproduce`. */
export function reproduceCommand(io: CommandIo): Command {
  return new Command('reproduce')
    .summary("the thesis's tables and figures, its numbers beside ours")
    .description(
      'Without an id, lists the tables and figures with their level; with --json, also makes all that is exact.\n' +
        'With one, makes its numbers and prints them beside those of the thesis.',
    )
    .argument('[id]', 'a table as 2.3, a figure as figure-2.1')
    .addOption(
      new Option('--level <LEVEL>', 'only what is shown at this level').choices([
        'exact',
        'tabular',
        'trained',
        'needs',
      ]),
    )
    .option('--json', 'of an id, its rows as one JSON array; else all tables and figures as one')
    .addOption(new Option('--markdown', 'all of it as docs/reproduction.md').conflicts(['json', 'level']))
    .addHelpText(
      'after',
      '\nA number that is known to differ, with its reason, is no failure; the exit code is 1 where another does.\n' +
        '\nExamples:\n' +
        '  $ archipelago reproduce\n' +
        '  $ archipelago reproduce 2.3\n' +
        '  $ archipelago reproduce --level exact --json\n',
    )
    .action(async (id: string | undefined, { level, json = false, markdown = false }: ReproduceFlags) => {
      const { exhibits, findExhibit, levelsOf, reproduce, reproductionDocument, unexpectedRows } =
        await import('@archipelago/reproduction');
      const { exhibitList } = await import('../reproduction/exhibit-list');
      const { resultText } = await import('../reproduction/result-text');
      if (markdown) return io.write(await reproductionDocument());
      const failOn = (rows: readonly Row[]): void => {
        const [first, ...more] = unexpectedRows(rows);
        if (first === undefined) return;
        throw new CliError(
          'NEW_MISMATCH',
          `${first.label}, ${first.quantity}: the thesis prints ${first.printed}, ours is ${first.ours}` +
            (more.length === 0 ? '' : `, and ${more.length} more`),
        );
      };
      if (id !== undefined) {
        const result = await reproduce(findExhibit(id), { level });
        io.write(json ? JSON.stringify(result.rows) + '\n' : resultText(result));
        return failOn(result.rows);
      }
      const shown: readonly Exhibit[] = exhibits.filter(
        (exhibit) => level === undefined || levelsOf(exhibit).includes(level),
      );
      if (!json) return io.write(exhibitList(shown));
      const results: ExhibitResult[] = [];
      for (const exhibit of shown) results.push(await reproduce(exhibit, { level }));
      io.write(JSON.stringify(results) + '\n');
      failOn(results.flatMap(({ rows }) => rows));
    });
}
