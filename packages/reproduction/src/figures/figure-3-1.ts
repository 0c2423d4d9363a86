import { figure } from '../exhibit';
import { cellSearchNeeds } from '../needs/neighborhood';

/** Figure 3.1 of the thesis. */
export const figure31 = figure('3.1', {
  title: 'Loss landscape visualization of the found architecture',
  parts: [{ level: 'needs', of: 'the landscapes', needs: cellSearchNeeds('figure-3.1', 'CIFAR-10') }],
});
