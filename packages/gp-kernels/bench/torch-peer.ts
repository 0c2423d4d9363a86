import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The interpreter that has PyTorch. */
const python = process.env.ARCHIPELAGO_PYTHON ?? 'python3';

export interface EmbeddingTimes {
  /** Milliseconds of each learning step. */
  readonly step: readonly number[];
  /** Milliseconds of each embedding of the candidates, with the posterior. */
  readonly predict: readonly number[];
}

/** What PyTorch takes for the parts of an ESNAC step, or null and a message where it is not installed. */
export function torchEmbedding(setup: object): EmbeddingTimes | null {
  const file = fileURLToPath(new URL('./peers/torch_embedding.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [file], {
    encoding: 'utf8',
    input: JSON.stringify(setup),
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) {
    console.info(`${python} has no PyTorch: no peer. Name one that has in ARCHIPELAGO_PYTHON. ${stderr.slice(-200)}`);
    return null;
  }
  return JSON.parse(stdout) as EmbeddingTimes;
}
