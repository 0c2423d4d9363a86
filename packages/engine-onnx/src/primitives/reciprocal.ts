import { elementWise } from '../emission/element-wise';

export const emitReciprocal = elementWise('Reciprocal');
