import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchMethod } from '../compression/search-method';
import type { EngineSpec } from '../engines/engine-choice';
import { CliError } from '../errors';

/** Version of `run.json`; a reader refuses any other. */
const SCHEMA = 'archipelago/run/2';

/** What was asked for: all that a run depends on. The number of workers is not part of it. */
export interface RunSpec {
  /** `digits`, or a folder as an absolute path. */
  readonly data: string;
  /** A name, or a graph file as an absolute path. */
  readonly teacher: string;
  readonly search: SearchMethod;
  readonly engine: EngineSpec;
  /** Operations on the teacher that are searched. */
  readonly operations: { readonly removal: boolean; readonly shrinkage: boolean; readonly skips: boolean };
  /** Students with more trained numbers are not proposed; null for no limit. */
  readonly maxParameters: number | null;
  readonly evaluations: number;
  readonly seed: number;
  readonly teacherEpochs: number;
  readonly studentEpochs: number;
  /** How many of the best students are trained in full. */
  readonly finalists: number;
  readonly finalistEpochs: number;
  /** Greatest number of examples used, drawn with the seed; null for all. */
  readonly examples: number | null;
}

/** Where the files of a run lie. */
export interface RunFolder {
  readonly folder: string;
  readonly spec: RunSpec;
  readonly journal: string;
  readonly teacher: string;
  readonly teacherWeights: string;
  /** Measured facts of the teacher, as JSON. */
  readonly teacherFacts: string;
  /** The journal of the finalists' training. */
  readonly finalistJournal: string;
  readonly best: string;
  readonly bestModel: string;
  readonly report: string;
  weightsOf(trial: number): string;
  /** Of the finalists' training; `trial` counts them. */
  finalistWeightsOf(trial: number): string;
}

/** Starts a run in a folder that is new or empty; `teacher` is the JSON of the untrained network. */
export function createRunFolder(folder: string, spec: RunSpec, teacher: string): RunFolder {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CliError(
      'RUN_EXISTS',
      `${folder} is not empty; continue that run with 'archipelago resume ${folder}', or name another folder with --out`,
    );
  }
  mkdirSync(join(folder, 'weights'), { recursive: true });
  const run = describeFolder(folder, spec);
  writeWhole(run.teacher, teacher);
  // Written last: it makes the folder a run.
  writeWhole(join(folder, 'run.json'), JSON.stringify({ schema: SCHEMA, ...spec }, null, 2) + '\n');
  return run;
}

/** Opens a run that `createRunFolder` made. */
export function openRunFolder(folder: string): RunFolder {
  const file = join(folder, 'run.json');
  if (!existsSync(file)) {
    throw new CliError(
      'NO_RUN',
      `${folder} has no run.json, so it is not a run folder; give the folder of a compress run`,
    );
  }
  let parsed: { schema?: unknown } & RunSpec;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8')) as typeof parsed;
  } catch (cause) {
    throw new CliError('BAD_RUN', `${file} is not JSON (${(cause as Error).message}); restore it or start a new run`);
  }
  const { schema, ...spec } = parsed;
  if (schema !== SCHEMA) {
    throw new CliError('BAD_RUN', `${file} has schema '${String(schema)}'; this version reads '${SCHEMA}'`);
  }
  mkdirSync(join(folder, 'weights'), { recursive: true });
  return describeFolder(folder, spec);
}

/** Writes a file so that a crash leaves the old one or the new one, never a part. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.part`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

function describeFolder(folder: string, spec: RunSpec): RunFolder {
  const within = (name: string): string => join(folder, name);
  return {
    folder,
    spec,
    journal: within('journal.jsonl'),
    teacher: within('teacher.json'),
    teacherWeights: within('teacher.npz'),
    teacherFacts: within('teacher-facts.json'),
    finalistJournal: within('finalists.jsonl'),
    best: within('best.json'),
    bestModel: within('best.onnx'),
    report: within('report.html'),
    weightsOf: (trial) => within(join('weights', `trial-${String(trial).padStart(4, '0')}.npz`)),
    finalistWeightsOf: (trial) => within(join('weights', `finalist-${trial}.npz`)),
  };
}
