import { elementWise } from '../emission/element-wise';

export const emitErf = elementWise('Erf');
