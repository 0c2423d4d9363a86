import { describeLayers } from './fixtures/describe-layers';

describeLayers('identity', 'zero', 'flatten', 'reshape', 'transpose', 'pad', 'crop');
