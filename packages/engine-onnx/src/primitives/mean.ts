import { reduction } from '../emission/reduction';

export const emitMean = reduction('mean');
