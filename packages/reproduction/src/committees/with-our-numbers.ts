import { trained } from '../comparison';
import type { Exhibit } from '../exhibit';
import type { Part } from '../level';
import type { Row } from '../row';
import type { TrainedNumber } from './trained-number';
import made from './trained.json';

const numbers: Readonly<Record<string, readonly TrainedNumber[]>> = made;

const TRAINED: Part = { level: 'trained', of: 'our own networks on small data' };
const RECORDED: Part = { level: 'tabular', of: 'recorded paid services' };

/**
 * An exhibit of chapter 5 with the numbers of our own networks, where there are any, and Figure 5.5 with those of the services
 * that FrugalML recorded.
 */
export function withOurNumbers(exhibit: Exhibit): Exhibit {
  const own = numbersOf(exhibit.id).map(trained);
  const recorded = exhibit.id === 'figure-5.5' ? numbersOf('services').map(tabular) : [];
  const added = [...(recorded.length > 0 ? [RECORDED] : []), ...(own.length > 0 ? [TRAINED] : [])];
  const { parts } = exhibit;
  return {
    ...exhibit,
    parts: [
      ...parts.filter(({ level }) => level !== 'needs'),
      ...added,
      ...parts.filter(({ level }) => level === 'needs'),
    ],
    rows: async () => [...(await exhibit.rows()), ...recorded, ...own],
  };
}

function numbersOf(id: string): readonly TrainedNumber[] {
  return numbers[id] ?? [];
}

function tabular(number: TrainedNumber): Row {
  return { ...trained(number), level: 'tabular' };
}
