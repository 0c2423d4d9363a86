export { denseLayers, encodedOps, encodeLayers } from './layer-encoding';

export type { LayerEncoding, LayerEncodingOptions } from './layer-encoding';
