import { describeLayers } from './fixtures/describe-layers';

describeLayers('linear');
