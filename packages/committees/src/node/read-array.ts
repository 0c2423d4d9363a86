import { readFile } from 'node:fs/promises';
import { readNpy, readNpz, type NdArray } from '@archipelago/datasets';
import { CommitteeError } from '../errors';
import { inFile } from './in-file';

/**
 * The array of a .npy file, or one of a .npz file: `entry`, which may be left out where there is only one.
 *
 * Throws `BAD_FILE`, listing the arrays of the archive.
 */
export function readArray(file: string, { entry }: { readonly entry?: string } = {}): Promise<NdArray> {
  return inFile(file, async () => {
    const bytes = await readFile(file);
    if (!isArchive(file)) return readNpy(bytes);
    const arrays = readNpz(bytes);
    const names = Object.keys(arrays);
    const chosen = entry ?? (names.length === 1 ? names[0] : undefined);
    if (chosen !== undefined && Object.hasOwn(arrays, chosen)) return arrays[chosen];
    const problem = chosen === undefined ? `there are ${names.length} arrays` : `there is no array "${chosen}"`;
    const remedy = `name one as entry: ${names.join(', ') || 'the archive is empty'}`;
    throw new CommitteeError('BAD_FILE', `${problem}; ${remedy}`, { file });
  });
}

/** Whether a file holds several arrays. */
export function isArchive(file: string): boolean {
  return /\.npz$/i.test(file);
}
