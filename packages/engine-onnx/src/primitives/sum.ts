import { reduceSum, reduction } from '../emission/reduction';

export const emitSum = reduction(reduceSum);
