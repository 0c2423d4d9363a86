import { curveRows } from '../compression/curve-rows';
import { figure } from '../exhibit';
import { compressionNeeds, SMALL_SEARCHES } from '../needs/compression';

/** Figure 2.4 of the thesis. */
export const figure24 = figure('2.4', {
  title: 'Comparison between our method and random search (RS) baseline',
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
      ['esnac', 'Ours'],
      ['random', 'Random Search'],
    ]),
});
