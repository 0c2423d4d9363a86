import { join } from 'node:path';
import { DatasetError } from '../errors';
import { listFolder } from './files';
import { findCifar, loadCifarFolder } from './load-cifar-folder';
import { findIdxFiles, loadIdxFolder } from './load-idx-folder';
import { findPictures, loadPictureFolder } from './load-picture-folder';
import type { LoadedDataset, LoadOptions } from './loaded-dataset';

/**
 * A data set by name or from a folder: `digits` is the bundled one; a folder is read as IDX, CIFAR or folders of
 * pictures, whichever its files are. A folder called "digits" is `./digits`.
 *
 * Throws `NOT_FOUND` where there is no such folder, `UNKNOWN_KIND` where it is none of these, and what the loaders throw.
 */
export async function loadDataset(nameOrFolder: string, options: LoadOptions = {}): Promise<LoadedDataset> {
  if (nameOrFolder === 'digits') {
    const { digits, digitsAttribution } = await import('../digits/index');
    return { kind: 'digits', train: digits(), attribution: digitsAttribution };
  }
  const { files } = await listFolder(nameOrFolder);
  if (findIdxFiles(files).train !== undefined) return loadIdxFolder(nameOrFolder, options);
  if (findCifar(files) !== undefined) return loadCifarFolder(nameOrFolder, options);
  if ((await findPictures(nameOrFolder)) !== undefined) return loadPictureFolder(nameOrFolder, options);
  throw new DatasetError(
    'UNKNOWN_KIND',
    'the folder is none of: IDX files as of MNIST (train-images-idx3-ubyte …), the binary version of CIFAR ' +
      '(data_batch_1.bin … or train.bin), one folder of JPEG or PNG pictures a class; give such a folder, or "digits"',
    join(nameOrFolder),
  );
}
