import { DatasetError } from '@archipelago/datasets';
import { CommitteeError } from '../errors';

const missing = 'there is no such file or folder; check the path';
const known: Readonly<Record<string, string>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: 'it is a folder; give a file',
};

/** Runs a function that reads `file`: what goes wrong with a file is a `BAD_FILE` that names it. */
export async function inFile<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DatasetError) {
      const remedy = error.code === 'LIMIT_EXCEEDED' ? '; a .npy file may be of any size' : '';
      throw new CommitteeError('BAD_FILE', error.message + remedy, { file });
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof CommitteeError || code === undefined) throw error;
    throw new CommitteeError('BAD_FILE', known[code] ?? message, { file });
  }
}
