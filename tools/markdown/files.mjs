import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

const skipped = new Set(['node_modules', 'dist', 'runs', 'tmp', '.git', '.nx']);

/** The Markdown files of the repository, as paths from its root. */
export function markdownFiles(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
