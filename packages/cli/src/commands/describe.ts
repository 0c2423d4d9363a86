import { existsSync, readFileSync } from 'node:fs';
import { cost, fromJson, inferShapes, type Graph } from '@archipelago/graph-ir';
import { Command } from 'commander';
import { teacherGraph, teacherNames } from '../compression/teacher';
import { count } from '../display/format';
import { CliError } from '../errors';
import type { CommandIo } from '../io';
import { stagesOf, type Stage } from '../network/stages';

/** What `describe --json` prints. */
interface Description {
  readonly name: string;
  readonly input: readonly number[];
  readonly output: readonly number[];
  /** Trained numbers. */
  readonly parameters: number;
  /** Running statistics; a checkpoint holds these as well. */
  readonly buffers: number;
  /** For one example. */
  readonly multiplyAdds: number;
  readonly stages: readonly Stage[];
}

/** `archipelago describe`. */
export function describeCommand(io: CommandIo): Command {
  return new Command('describe')
    .summary('print what a network costs, without running it')
    .argument('<graph>', `a graph's JSON file, a run's best.json, or one of: ${teacherNames.join(', ')}`)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nA multiply-add counts once; parameters are trained numbers.\n' +
        '\nExamples:\n  $ archipelago describe runs/fashion/best.json\n  $ archipelago describe vgg-small --json\n',
    )
    .action((nameOrFile: string, { json = false }: { readonly json?: boolean }) => {
      const description = describe(nameOrFile, networkOf(nameOrFile));
      io.write(json ? JSON.stringify(description) + '\n' : text(description));
    });
}

function networkOf(nameOrFile: string): Graph {
  if (teacherNames.includes(nameOrFile)) return teacherGraph(nameOrFile, { shape: [1, 8, 8], classes: 10 });
  if (!existsSync(nameOrFile)) {
    throw new CliError(
      'UNKNOWN_NAME',
      `there is no file or network '${nameOrFile}'; known: ${teacherNames.join(', ')}`,
    );
  }
  return fromJson(graphText(readFileSync(nameOrFile, 'utf8')));
}

/** The graph's own text; in a run's best.json it stands under "graph". */
function graphText(text: string): string {
  try {
    const { graph } = JSON.parse(text) as { graph?: unknown };
    return graph === undefined ? text : JSON.stringify(graph);
  } catch {
    // Left to fromJson, which says what is wrong.
    return text;
  }
}

function describe(nameOrFile: string, graph: Graph): Description {
  const { parameters, buffers, multiplyAdds } = cost(graph);
  const shapes = inferShapes(graph);
  return {
    name: graph.name ?? nameOrFile,
    input: graph.inputs[0].shape,
    output: shapes.get(graph.outputs[0])!,
    parameters,
    buffers,
    multiplyAdds,
    stages: stagesOf(graph),
  };
}

function text({ name, input, output, parameters, buffers, multiplyAdds, stages }: Description): string {
  const row = (cells: readonly string[]): string =>
    `  ${cells[0].padEnd(16)}${cells
      .slice(1)
      .map((cell) => cell.padStart(16))
      .join('')}`;
  return [
    `${name}: ${input.join('x')} to ${output.join('x')}`,
    '',
    row(['stage', 'nodes', 'parameters', 'multiply-adds']),
    ...stages.map((stage) =>
      row([stage.shape.join('x'), String(stage.nodes), count(stage.parameters), count(stage.multiplyAdds)]),
    ),
    row(['total', String(stages.reduce((sum, { nodes }) => sum + nodes, 0)), count(parameters), count(multiplyAdds)]),
    '',
    `  ${count(buffers)} more numbers of running statistics in a checkpoint`,
    '',
  ].join('\n');
}
