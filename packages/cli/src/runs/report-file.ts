import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { compressionSpace, type CompressionAction } from '@archipelago/bo';
import { cost } from '@archipelago/graph-ir';
import type { TrialEvent } from '@archipelago/trials';
import { readJournal } from '@archipelago/trials/node';
import { readTeacher } from '../compression/teacher';
import { CliError } from '../errors';
import { writeWhole, type RunFolder } from './run-folder';

/** Writes the HTML report of a compression run from its journal, finished or not. */
export async function writeReport(run: RunFolder): Promise<void> {
  if (!existsSync(run.journal) || !existsSync(run.teacherFacts)) {
    throw new CliError(
      'BAD_RUN',
      `${run.folder} has no student yet; go on with it first: archipelago resume ${run.folder}`,
    );
  }
  const { graph, accuracy } = readTeacher(run);
  const space = compressionSpace(graph);
  const { parameters, multiplyAdds } = cost(graph);
  const events: TrialEvent<CompressionAction>[] = [];
  for await (const event of readJournal<CompressionAction>(run.journal)) events.push(event);
  // Loaded when it is needed: charts and a DOM take half a second.
  const { renderReport } = await import('@archipelago/report');
  const html = renderReport(events, {
    title: `Compression of ${graph.name ?? 'a network'} on ${basename(run.spec.data)}, seed ${run.spec.seed}`,
    teacher: { graph, metrics: { accuracy, parameters, multiplyAdds, ratio: 0, f: 0 } },
    graphOf: (action) => space.build(action),
    describe: describeAction,
  });
  writeWhole(run.report, html);
}

function describeAction({ widths, removed, skips }: CompressionAction): string {
  return [
    `widths ${Object.values(widths).join(', ')}`,
    `${counted(removed.length, 'layer')} removed`,
    `${counted(skips.length, 'skip')} added`,
  ].join('; ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
