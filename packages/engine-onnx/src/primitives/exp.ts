import { elementWise } from '../emission/element-wise';

export const emitExp = elementWise('Exp');
