import { describeLayers } from './fixtures/describe-layers';

describeLayers('prependToken', 'positionEmbedding');
