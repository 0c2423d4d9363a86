import { EngineError } from '@archipelago/engine';
import { messageOf } from '../message-of';
import { backendNames, backendPackages, type BackendName, type LoadedBackend } from './backend';
import { loadBackend, type LoadOptions } from './load-backend';
import { selfTest, type WrongPrimitive } from './self-test';

export interface SelectBackendOptions extends LoadOptions {
  /** @defaultValue the first of node-gpu, node, wasm and cpu that is installed and computes rightly */
  readonly backend?: BackendName;
}

export interface SelectedBackend extends LoadedBackend {
  readonly backend: BackendName;
  /** Why it was taken. */
  readonly reason: string;
  /** Those that come before it and were not taken. */
  readonly tried: readonly TriedBackend[];
}

export interface TriedBackend {
  readonly backend: BackendName;
  readonly problem: string;
}

/** What the choice depends on. */
export interface Backends {
  load(name: BackendName, options: LoadOptions): Promise<LoadedBackend>;
  /** The primitives that a backend which is ready computes wrongly. */
  test(loaded: LoadedBackend): Promise<readonly WrongPrimitive[]>;
}

/**
 * Starts a backend: the one asked for, or the first in order that is installed and passes the self-test. Throws
 * ENGINE_UNAVAILABLE where there is none, with the primitive as place where one is computed wrongly.
 */
export async function selectBackend(
  { backend: wanted, wasmPaths }: SelectBackendOptions = {},
  { load, test }: Backends = { load: loadBackend, test: ({ id }) => selfTest(id) },
): Promise<SelectedBackend> {
  const tried: TriedBackend[] = [];
  let wrong: WrongPrimitive | undefined;
  for (const backend of wanted ? [wanted] : backendNames) {
    try {
      const loaded = await load(backend, { wasmPaths });
      [wrong] = await test(loaded);
      if (!wrong) return { backend, ...loaded, reason: reasonFor({ backend, loaded, wanted, tried }), tried };
      tried.push({ backend, problem: `computes '${wrong.primitive}' wrongly: ${wrong.problem}` });
    } catch (error) {
      tried.push({ backend, problem: problemOf(error) });
    }
  }
  const problems = tried.map(({ backend, problem }) => `${backend}: ${problem}`).join('; ');
  const packages = (wanted ? [wanted] : backendNames).map((name) => backendPackages[name]).join(' or ');
  const remedy = wrong
    ? `use another backend, or the version of ${packages} that this package names as its peer`
    : `install ${packages}`;
  throw new EngineError(
    'ENGINE_UNAVAILABLE',
    `tfjsEngine: no backend (${problems}); ${remedy}`,
    wrong?.primitive ?? wanted,
  );
}

function reasonFor({
  backend,
  loaded,
  wanted,
  tried,
}: {
  backend: BackendName;
  loaded: LoadedBackend;
  wanted: BackendName | undefined;
  tried: readonly TriedBackend[];
}): string {
  if (wanted) return 'asked for';
  const place = tried.length === 0 ? 'the first in order' : `after ${tried.map(({ backend }) => backend).join(', ')}`;
  return `installed, ${place}${backend === 'node-gpu' && !loaded.gpu ? '; it sees no GPU' : ''}`;
}

/** What an import says of a package that is missing goes on about who asked for it. */
function problemOf(error: unknown): string {
  const message = messageOf(error);
  return /^(Cannot find (package|module)|Could not resolve|Failed to resolve)/.test(message)
    ? 'not installed'
    : message.split('\n', 1)[0];
}
