import { DatasetError } from '../errors';
import type { ReadOptions } from '../read-options';
import { decodeJpeg, isJpeg } from './jpeg';
import type { Picture } from './picture';
import { decodePng } from './png';
import { isPng } from './png-chunks';

/** A JPEG or PNG file, told apart by its first bytes. Throws `BAD_MAGIC`, and what the decoders throw. */
export function decodePicture(bytes: Uint8Array, options: ReadOptions = {}): Picture {
  if (isJpeg(bytes)) return decodeJpeg(bytes, options);
  if (isPng(bytes)) return decodePng(bytes, options);
  throw new DatasetError(
    'BAD_MAGIC',
    'the file is neither JPEG nor PNG; save the picture as one of them',
    options.file,
  );
}
