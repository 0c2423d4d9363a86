import { basename, extname } from 'node:path';
import {
  CommitteeError,
  createPool,
  tabulate,
  type CascadeSpecOptions,
  type DecisionTable,
  type Member,
  type Pool,
  type PoolParts,
} from '@archipelago/committees';
import {
  expandPaths,
  readCosts,
  readDecisionsFolder,
  readLabels,
  readScores,
  scorerThreads,
} from '@archipelago/committees/node';
import { CliError } from '../errors';
import type { CascadeFlags } from './flags';

type InputFlags = Pick<
  CascadeFlags,
  'logits' | 'probabilities' | 'decisions' | 'labels' | 'costs' | 'models' | 'combination' | 'confidence'
>;

export interface ReadModelsOptions {
  /** Called with what is under way. */
  readonly onProgress?: (text: string) => void;
}

/** Models, and what every committee of them says on every sample. */
export interface ReadModels {
  readonly pool: Pool;
  readonly table: DecisionTable;
  /** How the table was made, which a deployed cascade has to know. */
  readonly tabulated: CascadeSpecOptions;
}

/** Reads the files of the flags. Throws a `CommitteeError` that names the file, or a `CliError`. */
export async function readModels(flags: InputFlags, { onProgress }: ReadModelsOptions = {}): Promise<ReadModels> {
  const pool = createPool(await readParts(flags));
  const { combination, confidence } = flags;
  const size = Math.min(
    flags.models,
    pool.types.reduce((sum, { copies }) => sum + copies.length, 0),
  );
  const tabulated = { size, combination, confidence };
  const table = await tabulate(pool, {
    ...tabulated,
    scorer: isLarge(pool) ? scorerThreads() : undefined,
    onProgress: (done) => onProgress?.(`reading: ${done} of ${pool.samples} samples`),
  });
  return { pool, table, tabulated };
}

async function readParts({ decisions, logits, probabilities, labels, costs }: InputFlags): Promise<PoolParts> {
  if (decisions !== undefined) return readDecisionsFolder(decisions);
  const patterns = logits ?? probabilities;
  if (patterns === undefined) {
    throw new CliError('BAD_OPTION', 'there is no model; give --logits, --probabilities or --decisions');
  }
  if (labels === undefined) throw new CliError('BAD_OPTION', 'there are no right answers; give --labels');
  if (costs === undefined) {
    throw new CliError(
      'BAD_OPTION',
      'costs are not known; give --costs, a JSON file such as {"small": 1e6, "large": 9e6}',
    );
  }
  const files = await expandPaths(patterns);
  const costOf = await readCosts(costs);
  const kind = logits ? 'logits' : 'probabilities';
  const members = await Promise.all(
    files.map(async (file): Promise<Member> => {
      const name = basename(file, extname(file));
      const known = costOf.get(name);
      if (known === undefined) {
        throw new CommitteeError('BAD_COST', `there is no cost of "${name}" (${file}); add it`, {
          file: costs,
          member: name,
        });
      }
      return { name, ...known, output: await readScores(file, { kind }) };
    }),
  );
  return { members, labels: await readLabels(labels), labelsFile: labels };
}

/** Whether threads are worth their start: more numbers than are averaged in about a second. */
function isLarge({ types, samples, classes, kind }: Pool): boolean {
  const numbers = types.reduce((sum, { copies }) => sum + copies.length, 0) * samples * classes;
  return kind !== 'decisions' && numbers > 2e7;
}
