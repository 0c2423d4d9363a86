import { findNetwork } from '@archipelago/zoo';
import { computed } from '../comparison';
import type { Row } from '../row';
import type { TeacherFacts } from './teachers';

export interface VariableCounts {
  /** Where layers are removed and shrunk. */
  readonly removeAndShrink: string;
  /** Where skip connections are added as well. */
  readonly all: string;
}

/**
 * How many variables TPE chooses (section 2.4.3): whether each layer stays, the share of each group of channels, and
 * whether each pair of layers of one shape is joined. An addition is no layer there, but an edge into the next one.
 */
export async function variableRows(teacher: TeacherFacts, printed: VariableCounts): Promise<readonly Row[]> {
  const { compressionSpace } = await import('@archipelago/bo');
  const graph = findNetwork(teacher.network).build({ classes: teacher.classes });
  const { groups, pairs } = compressionSpace(graph);
  const layers = graph.nodes.filter(({ op }) => op !== 'add').length;
  const variables = layers + groups.length;
  const label = `${teacher.title}, TPE`;
  return [
    computed({
      label,
      quantity: 'variables, removal + shrink',
      printed: printed.removeAndShrink,
      ours: variables,
      note: `section 2.4.3: ${layers} layers and ${groups.length} widths`,
    }),
    computed({
      label,
      quantity: 'variables, all operations',
      printed: printed.all,
      ours: variables + pairs.length,
      note: `section 2.4.3: ${pairs.length} pairs of layers more`,
    }),
  ];
}
