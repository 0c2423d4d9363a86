import { figure } from '../exhibit';
import { compressionNeeds } from '../needs/compression';

/** Figure 2.1 of the thesis. */
export const figure21 = figure('2.1', {
  title: 'Visualization of architectures compressed from VGG-19',
  parts: [
    {
      level: 'needs',
      of: 'the drawing of a network that a search finds',
      needs: compressionNeeds({
        dataset: 'CIFAR-100',
        teacher: 'vgg19-cifar',
        remark: 'its report draws the best network of the search',
      }),
    },
  ],
});
