import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the results of the compression experiments lie. */
export const resultsFolder = join(import.meta.dirname, '../../results/compression');

/** The objects of a file of JSON lines; none where there is no file. */
export function resultLines<R>(file: string): readonly R[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as R);
}
