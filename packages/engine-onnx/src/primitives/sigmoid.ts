import { elementWise } from '../emission/element-wise';

export const emitSigmoid = elementWise('Sigmoid');
