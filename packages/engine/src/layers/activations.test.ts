import { describeLayers } from './fixtures/describe-layers';

describeLayers('relu', 'relu6', 'sigmoid', 'tanh', 'swish', 'hardSwish', 'gelu', 'softmax');
