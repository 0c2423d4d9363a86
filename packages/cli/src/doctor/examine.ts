import type { EngineSpec } from '../engines/engine-choice';
import { measured, type ProductSpeed } from './measured';
import { supportsNode } from './node-version';
import type { Answer } from './probe';
import { remedyOf } from './remedy';
import { targets, type Target } from './target';

/** The machine, as far as the examination looks at it. */
export interface Machine {
  /** Of Node, such as `v20.19.0`. */
  readonly nodeVersion: string;
  /** Platform and architecture, such as `linux x64`. */
  readonly system: string;
  readonly processor: string;
  readonly processors: number;
  /** The installed version of a package; null where it is not installed. */
  versionOf(packageName: string): string | null;
  probe(target: Target): Promise<Answer>;
}

/** What `archipelago doctor --json` prints. */
export interface Examination {
  readonly node: { readonly version: string; readonly supported: boolean };
  readonly machine: { readonly system: string; readonly processor: string; readonly processors: number };
  /** What `--engine auto` takes here. */
  readonly auto: { readonly engine: EngineSpec; readonly reason: string };
  /** What the figures are of. */
  readonly measured: typeof measured;
  readonly engines: readonly ExaminedEngine[];
}

/** An engine on one backend. */
export interface ExaminedEngine {
  readonly engine: EngineSpec['name'];
  readonly backend: Target['backend'];
  readonly package: string;
  readonly version: string | null;
  /** Threads asked for; null where the backend decides. */
  readonly threads: number | null;
  readonly runs: boolean;
  readonly device: string | null;
  readonly gpu: boolean;
  readonly product: ProductSpeed | null;
  readonly imagesPerSecond: number | null;
  /** Why it does not run, or not on the GPU it is made for. */
  readonly problem: string | null;
  /** What to do about the problem. */
  readonly remedy: string | null;
}

/** Looks at every engine, one after the other, so that they do not slow each other down. What is missing is a finding. */
export async function examine(machine: Machine): Promise<Examination> {
  const engines: ExaminedEngine[] = [];
  for (const target of targets(machine.processors)) engines.push(await examineEngine(machine, target));
  const { nodeVersion: version, system, processor, processors } = machine;
  return {
    node: { version, supported: supportsNode(version) },
    machine: { system, processor, processors },
    auto: autoOf(engines),
    measured,
    engines,
  };
}

async function examineEngine(machine: Machine, target: Target): Promise<ExaminedEngine> {
  const version = machine.versionOf(target.package);
  const answer = await machine.probe(target);
  const findings = 'findings' in answer ? answer.findings : undefined;
  const problem = problemOf(target, answer, version);
  return {
    engine: target.engine.name,
    backend: target.backend,
    package: target.package,
    version,
    threads: target.threads,
    runs: findings !== undefined,
    device: findings?.device ?? null,
    gpu: findings?.gpu ?? false,
    product: findings?.product ?? null,
    imagesPerSecond: findings?.imagesPerSecond ?? null,
    problem,
    remedy: problem === null ? null : remedyOf(target, { ...machine, version }),
  };
}

function problemOf({ backend }: Target, answer: Answer, version: string | null): string | null {
  if ('findings' in answer) return backend === 'node-gpu' && !answer.findings.gpu ? 'sees no GPU' : null;
  return version === null ? 'not installed' : answer.problem;
}

/** As `resolveEngine('auto')` would, from what was found. */
function autoOf(engines: readonly ExaminedEngine[]): Examination['auto'] {
  const { package: name, problem } = engines.find(({ backend }) => backend === 'node-gpu')!;
  return problem === null
    ? { engine: { name: 'tfjs', backend: 'node-gpu' }, reason: `${name} sees a GPU` }
    : { engine: { name: 'onnx' }, reason: `${name}: ${problem}` };
}
