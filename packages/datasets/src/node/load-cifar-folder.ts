import { join } from 'node:path';
import { DatasetError } from '../errors';
import type { ImageDataset } from '../image-dataset';
import { cifarAttribution, readCifar10, readCifar100, type CifarFile } from '../published/cifar';
import { listFolder, readBytes } from './files';
import type { LoadedDataset, LoadOptions } from './loaded-dataset';

export interface LoadCifarOptions extends LoadOptions {
  /**
   * Which of the two labels of CIFAR-100: one of 100 classes or one of 20 groups of them.
   *
   * @defaultValue 'fine'
   */
  readonly labels?: 'fine' | 'coarse';
}

/** The files of each release: those of training and of test, and the names of the classes. */
const RELEASES = {
  cifar10: {
    train: /^data_batch_[1-5]\.bin(\.gz)?$/,
    test: /^test_batch\.bin(\.gz)?$/,
    names: { fine: 'batches.meta.txt', coarse: 'batches.meta.txt' },
  },
  cifar100: {
    train: /^train\.bin(\.gz)?$/,
    test: /^test\.bin(\.gz)?$/,
    names: { fine: 'fine_label_names.txt', coarse: 'coarse_label_names.txt' },
  },
} as const;

/**
 * CIFAR-10 or CIFAR-100 in the binary version, from the folder that its archive unpacks to: `cifar-10-batches-bin` or
 * `cifar-100-binary`. The names of the classes come from the file beside them where it is there. Throws `NOT_FOUND`, and
 * what `readCifar10` throws.
 */
export async function loadCifarFolder(folder: string, options: LoadCifarOptions = {}): Promise<LoadedDataset> {
  const { labels = 'fine', maxBytes } = options;
  const { files } = await listFolder(folder);
  const kind = findCifar(files);
  if (kind === undefined) {
    throw new DatasetError(
      'NOT_FOUND',
      'there are no data_batch_1.bin … or train.bin; name the folder of the binary version of CIFAR',
      folder,
    );
  }
  const release = RELEASES[kind];
  const names = files.includes(release.names[labels])
    ? await readNames(join(folder, release.names[labels]))
    : undefined;
  const load = async (pattern: RegExp): Promise<ImageDataset> => {
    const contents: CifarFile[] = [];
    for (const name of withoutDoubles(files.filter((file) => pattern.test(file)))) {
      const file = join(folder, name);
      contents.push({ bytes: await readBytes(file, { maxBytes }), file });
    }
    const reading = { classes: options.classes ?? names, maxBytes };
    return kind === 'cifar10' ? readCifar10(contents, reading) : readCifar100(contents, { ...reading, labels });
  };
  const train = await load(release.train);
  const test = files.some((file) => release.test.test(file)) ? await load(release.test) : undefined;
  return { kind, train, ...(test && { test }), attribution: cifarAttribution };
}

/** Which release the file names of a folder are of. */
export function findCifar(files: readonly string[]): keyof typeof RELEASES | undefined {
  if (files.some((file) => RELEASES.cifar10.train.test(file))) return 'cifar10';
  return files.some((file) => RELEASES.cifar100.train.test(file)) ? 'cifar100' : undefined;
}

/** A file that is there both plain and gzipped is taken plain. */
function withoutDoubles(files: readonly string[]): readonly string[] {
  return files.filter((file) => !file.endsWith('.gz') || !files.includes(file.slice(0, -3)));
}

async function readNames(file: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await readBytes(file, { maxBytes: 1e6 }));
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
