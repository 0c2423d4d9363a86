import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { CommitteeError } from '../errors';
import { inFile } from './in-file';

/**
 * The files that patterns such as `models/*.npy` name. `*` stands for any characters and `?` for one, both in the last part of a
 * path only, where they do not match a leading dot; Node 20 has no glob of its own, and a shell expands the rest. The files of a
 * pattern are sorted by code unit; patterns keep their order, and a file named twice comes once.
 *
 * Throws `BAD_FILE` for a pattern that matches no file, and `BAD_OPTION` for one with `*` or `?` in a folder.
 */
export async function expandPaths(patterns: string | readonly string[]): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const pattern of typeof patterns === 'string' ? [patterns] : patterns) expanded.push(...(await expand(pattern)));
  return [...new Set(expanded)];
}

async function expand(pattern: string): Promise<readonly string[]> {
  const [folder, last] = [dirname(pattern), basename(pattern)];
  if (/[*?]/.test(folder)) {
    const message = `expandPaths: "${pattern}" has * or ? in a folder; give one pattern a folder`;
    throw new CommitteeError('BAD_OPTION', message);
  }
  if (!/[*?]/.test(last)) {
    await inFile(pattern, () => stat(pattern));
    return [pattern];
  }
  const entries = await inFile(folder, () => readdir(folder));
  const form = new RegExp(
    `^${last
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'su',
  );
  const matches = entries.filter((name) => form.test(name) && name.startsWith('.') === last.startsWith('.')).sort();
  const files: string[] = [];
  for (const name of matches) {
    const path = pattern.slice(0, pattern.length - last.length) + name;
    if ((await stat(path)).isFile()) files.push(path);
  }
  if (files.length === 0) {
    const message = `"${pattern}" matches none of the ${entries.length} entries of that folder; check the pattern`;
    throw new CommitteeError('BAD_FILE', message, { file: folder });
  }
  return files;
}
