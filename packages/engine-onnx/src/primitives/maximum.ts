import { elementWise } from '../emission/element-wise';

export const emitMaximum = elementWise('Max');
