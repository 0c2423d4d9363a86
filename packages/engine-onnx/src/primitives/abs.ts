import { elementWise } from '../emission/element-wise';

export const emitAbs = elementWise('Abs');
