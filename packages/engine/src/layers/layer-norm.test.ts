import { describeLayers } from './fixtures/describe-layers';

describeLayers('layerNorm');
