import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The version of an npm package as it is installed for this one, without loading it; null where it is not. */
export function installedVersion(name: string): string | null {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const manifest = folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
  return manifest === undefined ? null : (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
