import { computed, unmade } from '../comparison';
import { quantityOf } from '../networks';
import type { Row } from '../row';
import type { TeacherFacts } from './teachers';

/** The row of a teacher in Tables 2.1 and 2.2: its accuracy, not made, and its parameters. */
export function teacherRows({ title, network, classes, accuracy, parameters }: TeacherFacts): readonly Row[] {
  const label = `${title}, Teacher`;
  return [
    unmade({ label, quantity: 'accuracy', unit: '%', printed: accuracy }),
    computed({
      label,
      quantity: 'parameters',
      unit: 'M',
      printed: parameters,
      ours: quantityOf(network, 'parameters', { classes }) / 1e6,
    }),
  ];
}
