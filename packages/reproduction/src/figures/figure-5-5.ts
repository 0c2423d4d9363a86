import { withOurNumbers } from '../committees/with-our-numbers';
import { figure } from '../exhibit';
import { imagenetNeeds } from '../needs/committees';

/** Figure 5.5 of the thesis. */
export const figure55 = withOurNumbers(
  figure('5.5', {
    title: 'Cascades of EfficientNet, ResNet, MobileNetV2 or ViT models on ImageNet',
    parts: [
      {
        level: 'needs',
        of: 'accuracies and average costs; Tables 5.3 and 5.4 print the numbers',
        needs: imagenetNeeds(),
      },
    ],
  }),
);
