import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

export const interfaceVersion = 2;

/** Where an import points, for the layer rule: `@archipelago/x/y` is the source of package x, built or not. */
export function resolve(source, importer) {
  const [scope, name] = source.split('/');
  if (scope === '@archipelago') {
    const index = path.join(packages, name, 'src/index.ts');
    return { found: existsSync(index), path: index };
  }
  if (!source.startsWith('.')) return { found: false };
  const file = path.resolve(path.dirname(importer), source);
  return { found: true, path: [`${file}.ts`, `${file}/index.ts`].find((candidate) => existsSync(candidate)) ?? file };
}
