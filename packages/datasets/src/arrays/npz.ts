import { zipSync, type Zippable } from 'fflate';
import { inArchive, unzip } from '../containers/zip';
import { DatasetError } from '../errors';
import type { ReadOptions } from '../read-options';
import type { NdArray, NdArrayLike } from './nd-array';
import { readNpy, writeNpy } from './npy';

const SUFFIX = '.npy';

export interface WriteNpzOptions {
  /**
   * Deflate the arrays. Trained weights hardly shrink, so storing them is faster and about as small.
   *
   * @defaultValue false
   */
  readonly compress?: boolean;
}

/**
 * The arrays of a NumPy archive (`numpy.savez`, `savez_compressed`) by name. Throws what `readNpy` and the reading of a
 * zip archive throw, and `UNSUPPORTED` where the archive holds another kind of file.
 */
export function readNpz(bytes: Uint8Array, options: ReadOptions = {}): Record<string, NdArray> {
  const { file } = options;
  return Object.fromEntries(
    Array.from(unzip(bytes, options), ([name, content]) => {
      if (!name.endsWith(SUFFIX)) {
        throw new DatasetError('UNSUPPORTED', `"${name}" is no ${SUFFIX} file; leave only arrays in the archive`, file);
      }
      return [name.slice(0, -SUFFIX.length), readNpy(content, { ...options, file: inArchive(name, file) })];
    }),
  );
}

/**
 * A NumPy archive of named arrays, such as the weights of a network: `numpy.load` reads it. The same arrays give the same
 * bytes. Throws what `writeNpy` throws, its message led by the array's name.
 */
export function writeNpz(arrays: Readonly<Record<string, NdArrayLike>>, options: WriteNpzOptions = {}): Uint8Array {
  const { compress = false } = options;
  const files: Zippable = {};
  for (const [name, array] of Object.entries(arrays)) {
    files[name + SUFFIX] = named(name, () => writeNpy(array));
  }
  return zipSync(files, { level: compress ? 6 : 0, mtime: '1980-01-01T00:00:00' });
}

function named(name: string, write: () => Uint8Array): Uint8Array {
  try {
    return write();
  } catch (error) {
    if (error instanceof DatasetError) throw new DatasetError(error.code, error.message, name);
    throw error;
  }
}
