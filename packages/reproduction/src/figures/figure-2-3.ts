import { figure } from '../exhibit';
import { compressionNeeds } from '../needs/compression';

/** Figure 2.3 of the thesis. */
export const figure23 = figure('2.3', {
  title: 'Comparison of methods to maximize the acquisition function',
  parts: [
    {
      level: 'needs',
      of: 'the curves and histograms of f(x)',
      needs: compressionNeeds({
        dataset: 'CIFAR-100',
        teacher: 'resnet34-cifar',
        remark:
          'the acquisition function is not there yet; its report plots f(x) of a search that draws candidates at random',
      }),
    },
  ],
});
