import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Fails a build whose page would need a module of Node; Vite itself warns and puts an empty one in its place. A package
 * that says in the field `browser` of its package.json that it does without the module there is believed.
 */
export function refuseNode(): Plugin {
  return {
    name: 'refuse-node',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (!isBuiltin(source) || importer === undefined || doesWithout(source, dirname(importer))) return;
        this.error(`${importer} needs '${source}' of Node, which a page does not have`);
      },
    },
  };
}

function doesWithout(source: string, folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return folder !== dirname(folder) && doesWithout(source, dirname(folder));
  const { browser } = JSON.parse(readFileSync(file, 'utf8')) as { browser?: Record<string, unknown> };
  return browser?.[source] === false;
}
