import { curveRows } from '../compression/curve-rows';
import { figure } from '../exhibit';
import { compressionNeeds, SMALL_SEARCHES } from '../needs/compression';

/** Figure 2.3 of the thesis. */
export const figure23 = figure('2.3', {
  title: 'Comparison of methods to maximize the acquisition function',
  parts: [
    { level: 'trained', of: SMALL_SEARCHES },
    {
      level: 'needs',
      of: 'the curves and histograms of f(x)',
      needs: compressionNeeds({
        dataset: 'CIFAR-100',
        teacher: 'resnet34-cifar',
        remark: 'its report plots f(x) of one search',
      }),
    },
  ],
  rows: () =>
    curveRows([
      ['esnac', 'RS'],
      ['esnac-evolutionary', 'EA'],
    ]),
});
