import { reduceMean, reduction } from '../emission/reduction';

export const emitMean = reduction(reduceMean);
