import { elementWise } from '../emission/element-wise';

export const emitLog = elementWise('Log');
