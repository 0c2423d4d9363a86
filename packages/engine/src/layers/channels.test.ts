import { describeLayers } from './fixtures/describe-layers';

describeLayers('concat', 'channelSlice', 'channelShuffle');
