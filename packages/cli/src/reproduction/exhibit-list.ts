import { levelsOf, type Exhibit } from '@archipelago/reproduction';
import { columns } from '../display/columns';

/** Tables and figures, a line each: id, levels, title. */
export function exhibitList(exhibits: readonly Exhibit[]): string {
  const lines = columns(exhibits.map((exhibit) => [exhibit.id, levelsOf(exhibit).join(', '), exhibit.title]));
  return [...lines, '', 'archipelago reproduce <id> prints its numbers.', ''].join('\n');
}
