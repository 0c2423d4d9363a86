import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { searchMethods, type SearchMethod } from '../compression/search-method';
import { defaultWorkers } from '../engines/default-workers';
import { engineChoices, type EngineChoice } from '../engines/engine-choice';
import type { CommandIo } from '../io';
import { createRunFolder, type RunSpec } from '../runs/run-folder';
import { teacherNames } from '../teachers/teachers';
import { integerOption, workersOption } from './options';

interface CompressFlags {
  readonly data: string;
  readonly teacher: string;
  readonly search: SearchMethod;
  readonly removal: boolean;
  readonly shrink: boolean;
  readonly skips: boolean;
  readonly maxParameters?: number;
  readonly evaluations: number;
  readonly seed: number;
  readonly engine: EngineChoice;
  readonly workers?: number;
  readonly teacherEpochs: number;
  readonly studentEpochs: number;
  readonly finalists: number;
  readonly finalistEpochs: number;
  readonly examples?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `archipelago compress`. */
export function compressCommand(io: CommandIo): Command {
  return new Command('compress')
    .summary('find a smaller network that is as good as a teacher')
    .description(
      'Trains a teacher, then searches the networks that are made from it by removing layers, taking channels away and\n' +
        'adding skip connections, for the one with the greatest f = C (2 - C) A / A(teacher), where C is the share of\n' +
        'parameters saved and A the validation accuracy. The best students are then trained further.',
    )
    .option('--data <digits|DIR>', 'the bundled digits, or a folder of IDX, CIFAR binary or class folders', 'digits')
    .option(
      '--teacher <NAME|FILE>',
      `${teacherNames.join(', ')}, a network of the zoo, or a graph's JSON file`,
      'vgg-small',
    )
    .addOption(
      new Option('--search <METHOD>', 'how students are proposed')
        .choices(searchMethods)
        .default('esnac' satisfies SearchMethod),
    )
    .option('--no-removal', 'remove no layers')
    .option('--no-shrink', 'take no channels away')
    .option('--no-skips', 'add no skip connections')
    .option('--max-parameters <N>', 'propose no student with more', integerOption(1))
    .option('--evaluations <N>', 'number of students to train', integerOption(1), 24)
    .option('--seed <S>', 'decides all that is random', integerOption(0), 1)
    .addOption(
      new Option('--engine <ENGINE>', 'what trains: auto is tfjs where tfjs-node-gpu sees a GPU, else onnx')
        .choices(engineChoices)
        .default('auto' satisfies EngineChoice),
    )
    .addOption(workersOption())
    .option('--teacher-epochs <N>', 'epochs of training of the teacher', integerOption(1), 20)
    .option('--student-epochs <N>', 'epochs of training of each student', integerOption(1), 10)
    .option('--finalists <N>', 'number of best students to train further; 0 for none', integerOption(0), 4)
    .option('--finalist-epochs <N>', 'epochs of training of each of them', integerOption(1), 30)
    .option('--examples <N>', 'use at most this many images, drawn with the seed', integerOption(20))
    .option('--out <DIR>', 'folder for the results (default: a new one under runs/)')
    .option('--json', 'print events as JSON lines, and last a summary')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  $ archipelago compress\n' +
        '  $ archipelago compress --data ./fashion-mnist --examples 6000 --evaluations 40 --out runs/fashion\n' +
        '  $ archipelago compress --engine tfjs\n' +
        '  $ archipelago compress --json | tail -n 1\n',
    )
    .action(async (flags: CompressFlags) => {
      const { toJson } = await import('@archipelago/graph-ir');
      const { loadData } = await import('../compression/data');
      const { teacherGraph } = await import('../compression/teacher');
      const { runCompression } = await import('../compression/run');
      const { resolveEngine } = await import('../engines/resolve-engine');
      const spec: RunSpec = {
        data: flags.data === 'digits' ? 'digits' : resolve(flags.data),
        teacher: existsSync(flags.teacher) ? resolve(flags.teacher) : flags.teacher,
        search: flags.search,
        // What auto became, so that the run is resumed on the same.
        engine: await resolveEngine(flags.engine),
        operations: { removal: flags.removal, shrinkage: flags.shrink, skips: flags.skips },
        maxParameters: flags.maxParameters ?? null,
        evaluations: flags.evaluations,
        seed: flags.seed,
        teacherEpochs: flags.teacherEpochs,
        studentEpochs: flags.studentEpochs,
        finalists: flags.finalists,
        finalistEpochs: flags.finalistEpochs,
        examples: flags.examples ?? null,
      };
      // A folder is made once engine, data and teacher are known to be good.
      const data = await loadData(spec);
      const teacher = toJson(teacherGraph(spec.teacher, data));
      const run = createRunFolder(resolve(flags.out ?? join('runs', `compress-${io.timestamp()}`)), spec, teacher);
      await io.withDisplay(run, flags, (display, signal) =>
        runCompression(run, { data, display, signal, workers: flags.workers ?? defaultWorkers(spec.engine) }),
      );
    });
}
