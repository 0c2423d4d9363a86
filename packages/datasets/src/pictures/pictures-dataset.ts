import { DatasetError } from '../errors';
import { createImageDataset, imageSize, type ImageDataset } from '../image-dataset';
import { checkLimit, type ReadOptions } from '../read-options';
import { withChannels } from './channels';
import { decodePicture } from './decode-picture';
import type { Picture } from './picture';

/** A JPEG or PNG file and its class. */
export interface LabelledPicture {
  readonly bytes: Uint8Array;
  /** Index into the classes. */
  readonly label: number;
  /** Names the file in errors. */
  readonly file?: string;
}

export interface PicturesOptions extends Omit<ReadOptions, 'file'> {
  /** Names of the classes. */
  readonly classes: readonly string[];
  /**
   * Make all pictures grey (1) or coloured (3).
   *
   * @defaultValue as they are, which must be one way for all
   */
  readonly channels?: 1 | 3;
}

/**
 * The data set of pictures of one size, in the order given. Throws `EMPTY`, `SHAPE_MISMATCH` with the first picture that
 * differs from the first one, and what decoding throws.
 */
export function readPictures(pictures: readonly LabelledPicture[], options: PicturesOptions): ImageDataset {
  const { classes, channels, maxBytes } = options;
  if (pictures.length === 0) throw new DatasetError('EMPTY', 'there are no pictures; give at least one');
  const decode = ({ bytes, file }: LabelledPicture): Picture => {
    const picture = decodePicture(bytes, { file, maxBytes });
    return channels === undefined ? picture : withChannels(picture, channels);
  };
  const { shape } = decode(pictures[0]);
  const size = imageSize(shape);
  checkLimit(pictures.length * size, { maxBytes }, `${pictures.length} pictures of shape [${shape.join()}]`);
  const images = new Uint8Array(pictures.length * size);
  pictures.forEach((picture, i) => {
    const decoded = decode(picture);
    if (decoded.shape.some((axis, k) => axis !== shape[k])) {
      throw new DatasetError(
        'SHAPE_MISMATCH',
        `the picture has the shape [${decoded.shape.join()}] and the first one [${shape.join()}]; ` +
          `bring all to one size, and give channels where grey and colour are mixed`,
        picture.file,
      );
    }
    images.set(decoded.pixels, i * size);
  });
  return createImageDataset({ images, labels: pictures.map(({ label }) => label), shape, classes });
}
