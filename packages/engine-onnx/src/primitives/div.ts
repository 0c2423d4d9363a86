import { elementWise } from '../emission/element-wise';

export const emitDiv = elementWise('Div');
