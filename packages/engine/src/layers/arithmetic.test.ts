import { describeLayers } from './fixtures/describe-layers';

describeLayers('add', 'mul', 'scale', 'weightedSum');
