import { mean } from '@archipelago/numerics';
import { trained } from '../comparison';
import type { Row } from '../row';
import { fashionTasks, searchesOf, tasks } from './searches';
import type { NamedMethod } from './trained-rows';

/** The course of our own searches in three numbers: the best f(x) halfway and at the end, and the mean of all students. */
export function curveRows(methods: readonly NamedMethod[]): readonly Row[] {
  return fashionTasks.flatMap((task) =>
    methods.flatMap(([method, title]) => {
      const searches = searchesOf(task, method);
      if (searches.length < 2) return [];
      const label = `${tasks[task]}, ${title}`;
      const note = `mean of ${searches.length} seeds`;
      return [
        trained({ label, quantity: 'best f(x) halfway', ours: mean(searches.map(({ halfway }) => halfway)), note }),
        trained({ label, quantity: 'best f(x)', ours: mean(searches.map(({ f }) => f)), note }),
        trained({
          label,
          quantity: 'mean f(x) of the students',
          ours: mean(searches.map((search) => search.mean)),
          note,
        }),
      ];
    }),
  );
}
