import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

/** Every file of `dist` that package.json promises, as the source file it is built from. */
function entriesOf(manifest: Manifest): string[] {
  const promised = [...Object.values(manifest.exports), ...Object.values(manifest.bin ?? {})];
  return promised
    .map((target) => (typeof target === 'string' ? target : target.default))
    .filter((file) => file.includes('/dist/') || file.startsWith('dist/'))
    .map((file) => file.replace(/^(\.\/)?dist\//, 'src/').replace(/\.js$/, '.ts'));
}

/**
 * The build of a library package: ESM and declarations for each entry of its `exports` and `bin`.
 * `extra` names sources that are loaded by path at run time, such as worker scripts.
 */
export function library({ extra = [] }: { readonly extra?: readonly string[] } = {}): ReturnType<typeof defineConfig> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  return defineConfig({
    entry: [...new Set([...entriesOf(manifest), ...extra])],
    outDir: 'dist',
    format: 'esm',
    target: 'node20',
    platform: 'neutral',
    external: [/^node:/],
    sourcemap: true,
    clean: true,
    // Siblings come from their built declarations, as they will for users; `paths` would pull in their sources.
    dts: { compilerOptions: { paths: {} } },
  });
}
