import { reduction } from '../emission/reduction';

export const emitSum = reduction('sum');
