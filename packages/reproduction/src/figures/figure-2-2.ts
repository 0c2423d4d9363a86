import { figure } from '../exhibit';
import { compressionNeeds } from '../needs/compression';

/** Figure 2.2 of the thesis. */
export const figure22 = figure('2.2', {
  title: 'Visualization of architectures compressed from ResNet-18',
  parts: [
    {
      level: 'needs',
      of: 'the drawing of a network that a search finds',
      needs: compressionNeeds({
        dataset: 'CIFAR-100',
        teacher: 'resnet18-cifar',
        remark: 'its report draws the best network of the search',
      }),
    },
  ],
});
