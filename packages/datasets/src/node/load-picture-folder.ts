import { join } from 'node:path';
import { DatasetError } from '../errors';
import type { ImageDataset } from '../image-dataset';
import { readPictures, type LabelledPicture } from '../pictures/pictures-dataset';
import { checkLimit } from '../read-options';
import { listFolder, readBytes } from './files';
import type { LoadedDataset, LoadOptions } from './loaded-dataset';

export interface LoadPicturesOptions extends LoadOptions {
  /**
   * Make all pictures grey (1) or coloured (3).
   *
   * @defaultValue as they are, which must be one way for all
   */
  readonly channels?: 1 | 3;
}

const PICTURE = /\.(jpe?g|png)$/i;

/** Files that are open at once. */
const READ_AHEAD = 64;

/**
 * JPEG and PNG pictures in one folder a class: `<class>/<picture>`, or `train/<class>/<picture>` beside `test/` (or `val/`)
 * of the same classes. Classes and pictures are taken in order of name, other files are passed over, and all pictures have
 * one size.
 *
 * Throws `NOT_FOUND`, `EMPTY` with the class that has no pictures, `COUNT_MISMATCH` where training and test have
 * different classes, and what `readPictures` throws.
 */
export async function loadPictureFolder(folder: string, options: LoadPicturesOptions = {}): Promise<LoadedDataset> {
  const parts = await findPictures(folder);
  if (parts === undefined) {
    throw new DatasetError(
      'NOT_FOUND',
      'there are no folders with JPEG or PNG pictures; give one folder a class, or such folders under train/ and test/',
      folder,
    );
  }
  const { train, test } = parts;
  const trainSet = await loadClasses(train, options);
  if (test === undefined) return { kind: 'pictures', train: trainSet };
  if (test.classes.join('/') !== train.classes.join('/')) {
    throw new DatasetError(
      'COUNT_MISMATCH',
      `its classes are ${test.classes.join(', ')}, and those of training ${train.classes.join(', ')}; give the same folders`,
      test.folder,
    );
  }
  return { kind: 'pictures', train: trainSet, test: await loadClasses(test, options) };
}

interface ClassFolders {
  readonly folder: string;
  readonly classes: readonly string[];
}

/** Where the folders of the classes are; undefined where none holds a picture. */
export async function findPictures(
  folder: string,
): Promise<{ readonly train: ClassFolders; readonly test?: ClassFolders } | undefined> {
  const { folders } = await listFolder(folder);
  const parts = folders.includes('train') ? ['train', folders.includes('test') ? 'test' : 'val'] : [''];
  const [train, test] = parts.filter((part) => part === '' || folders.includes(part)).map((part) => join(folder, part));
  const trainClasses = { folder: train, classes: (await listFolder(train)).folders };
  const [first] = trainClasses.classes;
  if (first === undefined) return undefined;
  if (!(await listFolder(join(train, first))).files.some((file) => PICTURE.test(file))) return undefined;
  if (test === undefined) return { train: trainClasses };
  return { train: trainClasses, test: { folder: test, classes: (await listFolder(test)).folders } };
}

async function loadClasses({ folder, classes }: ClassFolders, options: LoadPicturesOptions): Promise<ImageDataset> {
  const { maxBytes, channels } = options;
  const files: { readonly file: string; readonly label: number }[] = [];
  for (const [label, name] of classes.entries()) {
    const inside = (await listFolder(join(folder, name))).files.filter((file) => PICTURE.test(file));
    if (inside.length === 0) {
      throw new DatasetError(
        'EMPTY',
        'there are no JPEG or PNG pictures; add some or remove the folder',
        join(folder, name),
      );
    }
    files.push(...inside.map((file) => ({ file: join(folder, name, file), label })));
  }
  const pictures: LabelledPicture[] = [];
  let size = 0;
  for (let start = 0; start < files.length; start += READ_AHEAD) {
    const next = files.slice(start, start + READ_AHEAD).map(async (each) => ({
      ...each,
      bytes: await readBytes(each.file, { maxBytes }),
    }));
    pictures.push(...(await Promise.all(next)));
    size += pictures.slice(start).reduce((total, { bytes }) => total + bytes.length, 0);
    checkLimit(size, { file: folder, maxBytes }, 'the picture files');
  }
  return readPictures(pictures, { classes: options.classes ?? classes, channels, maxBytes });
}
