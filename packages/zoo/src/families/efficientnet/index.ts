export { efficientnetFamily } from './family';
export { efficientnet } from './network';
export { efficientnetScale } from './scale';

export type { EfficientnetOptions } from './network';
export type { EfficientnetScale } from './scale';
