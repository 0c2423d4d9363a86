import { describeLayers } from './fixtures/describe-layers';

describeLayers('maxPool', 'avgPool', 'globalAvgPool');
