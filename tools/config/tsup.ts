import { readFileSync } from 'node:fs';
import type { Options } from 'tsup';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

/** The sources of the package in the working folder: one for each file of `dist` that its `exports` promise. */
function entries(): string[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  return Object.values(exports)
    .map((target) => (typeof target === 'string' ? target : target.default))
    .filter((file) => file.startsWith('./dist/'))
    .map((file) => file.replace('./dist/', 'src/').replace(/\.js$/, '.ts'));
}

const common: Options = { outDir: 'dist', format: 'esm', target: 'node20', platform: 'neutral', clean: true };

/**
 * The JavaScript of a library package: one ES module for each entry of its `exports`.
 * `extra` names sources that are loaded by path at run time, such as worker scripts.
 */
export function library({ extra = [] }: { readonly extra?: readonly string[] } = {}): Options {
  return {
    ...common,
    entry: [...entries(), ...extra],
    external: [/^node:/],
    removeNodeProtocol: false,
    sourcemap: true,
  };
}

/** The declarations of a library package. Siblings come from their own declarations, as they will for users. */
export function declarations(): Options {
  return {
    ...common,
    entry: entries(),
    // `paths` would pull in the siblings' sources.
    dts: { only: true, compilerOptions: { paths: {} } },
  };
}
