import { elementWise } from '../emission/element-wise';

export const emitMinimum = elementWise('Min');
