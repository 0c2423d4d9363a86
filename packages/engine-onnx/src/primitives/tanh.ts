import { elementWise } from '../emission/element-wise';

export const emitTanh = elementWise('Tanh');
