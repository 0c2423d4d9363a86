export { loadCifarFolder } from './load-cifar-folder';
export { loadDataset } from './load-dataset';
export { loadIdxFolder } from './load-idx-folder';
export { loadPictureFolder } from './load-picture-folder';

export type { LoadCifarOptions } from './load-cifar-folder';
export type { LoadPicturesOptions } from './load-picture-folder';
export type { LoadedDataset, LoadOptions } from './loaded-dataset';
