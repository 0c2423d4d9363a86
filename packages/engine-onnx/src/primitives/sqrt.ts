import { elementWise } from '../emission/element-wise';

export const emitSqrt = elementWise('Sqrt');
