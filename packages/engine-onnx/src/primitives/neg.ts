import { elementWise } from '../emission/element-wise';

export const emitNeg = elementWise('Neg');
