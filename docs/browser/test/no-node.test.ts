import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { sources } from '../../../tools/config/vitest';
import { refuseNode } from '../refuse-node';

const entry = fileURLToPath(new URL('entry-of-nothing-but.ts', import.meta.url));

/** Bundles all that a package exports for a browser. */
async function bundle(specifier: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: sources },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export * from '${specifier}';` : undefined),
      },
      refuseNode(),
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
}

describe('packages that need no Node', () => {
  const names = ['numerics', 'graph-ir', 'trials', 'engine', 'engine-tfjs', 'gp-kernels', 'bo', 'datasets', 'report'];
  const subPaths = ['gp-kernels/embedding', 'datasets/digits'];

  it.each([...names, ...subPaths])('%s', async (name) => {
    await expect(bundle(`@archipelago/${name}`)).resolves.toBeUndefined();
  });

  it('are told from one that does', async () => {
    await expect(bundle('@archipelago/trials/node')).rejects.toThrow(/needs '(node:)?[\w/]+' of Node/);
  });
});
