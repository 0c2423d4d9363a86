import { readdir, readFile, stat } from 'node:fs/promises';
import { DatasetError } from '../errors';
import { checkLimit } from '../read-options';

/** What lies in a folder, sorted by code unit so that the order is the same everywhere; hidden entries are left out. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The content of a folder, links followed. Throws `NOT_FOUND`. */
export async function listFolder(folder: string): Promise<FolderContent> {
  const files: string[] = [];
  const folders: string[] = [];
  const entries = await found(folder, () => readdir(folder, { withFileTypes: true }));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const kind = entry.isSymbolicLink() ? await found(`${folder}/${entry.name}`, (path) => stat(path)) : entry;
    if (kind.isDirectory()) folders.push(entry.name);
    else if (kind.isFile()) files.push(entry.name);
  }
  return { files: files.sort(), folders: folders.sort() };
}

/** The bytes of a file. Throws `NOT_FOUND`, or `LIMIT_EXCEEDED` before it is read. */
export async function readBytes(file: string, { maxBytes }: { readonly maxBytes?: number }): Promise<Uint8Array> {
  const { size } = await found(file, (path) => stat(path));
  checkLimit(size, { file, maxBytes }, 'the file');
  return found(file, (path) => readFile(path));
}

async function found<T>(path: string, access: (path: string) => Promise<T>): Promise<T> {
  try {
    return await access(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new DatasetError('NOT_FOUND', missing ? 'there is no such file or folder; check the path' : message, path);
  }
}
