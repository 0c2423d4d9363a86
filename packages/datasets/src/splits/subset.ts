import { DatasetError } from '../errors';
import { imageSize, type ImageDataset } from '../image-dataset';

/**
 * The examples with the given numbers, in that order, copied; a number may come twice. Throws `BAD_OPTION` where one is
 * not that of an example.
 */
export function subset(dataset: ImageDataset, indices: ArrayLike<number>): ImageDataset {
  const { images, labels, shape } = dataset;
  const size = imageSize(shape);
  const Images = images instanceof Uint8Array ? Uint8Array : Float32Array;
  const chosen = new Images(indices.length * size);
  const chosenLabels = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i];
    if (!(Number.isInteger(index) && index >= 0 && index < labels.length)) {
      throw new DatasetError('BAD_OPTION', `subset: index ${i} is ${index}; give integers in [0, ${labels.length})`);
    }
    chosen.set(images.subarray(index * size, (index + 1) * size), i * size);
    chosenLabels[i] = labels[index];
  }
  return { ...dataset, images: chosen, labels: chosenLabels };
}
