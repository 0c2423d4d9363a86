import { figure } from '../exhibit';
import { cellSearchNeeds } from '../needs/neighborhood';

/** Figure 3.2 of the thesis. */
export const figure32 = figure('3.2', {
  title: 'Loss landscape visualization of the found architecture (more runs)',
  parts: [{ level: 'needs', of: 'the landscapes', needs: cellSearchNeeds('figure-3.2', 'CIFAR-10') }],
});
