import { figure } from '../exhibit';
import { cellSearchNeeds } from '../needs/neighborhood';

/** Figure 3.3 of the thesis. */
export const figure33 = figure('3.3', {
  title: 'Cell Visualization',
  parts: [
    {
      level: 'needs',
      of: 'the drawings of cells that searches find',
      needs: cellSearchNeeds('figure-3.3', 'CIFAR-10'),
    },
  ],
});
