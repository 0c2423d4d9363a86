import { createPool, evaluateCascade, optimizeThresholds, selectCascade, tabulate } from '@archipelago/committees';
import type { TrainedNumber } from '../../src/committees/trained-number';
import type { Part, TrainedPool } from './pool';
import { millions, percent, round } from './turns';

/** Cascades of one network at two sides of its images (Table 5.13), beside the next network of the family. */
export async function selfCascadeNumbers(pool: TrainedPool): Promise<Record<string, readonly TrainedNumber[]>> {
  const numbers: TrainedNumber[] = [];
  for (const higher of pool.lines.filter(({ name }) => name.includes('@'))) {
    const own = pool.lines.find(({ name }) => name === higher.name.split('@')[0]);
    if (own === undefined) continue;
    // Those trained on at two sides are `both-…` of the same network.
    const next = pool.family[pool.family.indexOf(own.type.replace('both-', 'net-')) + 1];
    const larger = pool.trainings(next ?? '')[0];
    const lines = [own, higher, ...(larger === undefined ? [] : [larger])];
    const tableOf = (part: Part) =>
      tabulate(
        createPool({
          members: lines.map((line) => ({ ...pool.read(part, line), type: undefined })),
          labels: pool.labels(part),
        }),
        { size: 2 },
      );
    const [selection, test] = [await tableOf('selection'), await tableOf('test')];
    const members = [own.name, higher.name];
    const trainedOn = own.type.startsWith('both-') ? ', trained on at both sides' : '';
    const label = `${own.type.replace('both-', 'net-')}-${own.side}-${higher.side}${trainedOn}`;
    const at = (name: string) => evaluateCascade(test, { members: [name], thresholds: [] });
    const best = optimizeThresholds(selection, members, { maxCost: Infinity })!;
    const measured = evaluateCascade(test, best);
    numbers.push({
      label,
      quantity: 'top-1',
      unit: '%',
      ours: round(percent(measured.accuracy), 2),
      note:
        `with ${millions(measured.cost).toPrecision(3)} M; at ${own.side} pixels ${percent(at(own.name).accuracy).toFixed(2)} % with ` +
        `${millions(own.multiplyAdds).toPrecision(3)} M, at ${higher.side} ${percent(at(higher.name).accuracy).toFixed(2)} %`,
    });
    if (larger === undefined) continue;
    const single = { members: [larger.name], thresholds: [] };
    const { accuracy } = evaluateCascade(selection, single);
    const enough = optimizeThresholds(selection, members, { minAccuracy: accuracy });
    if (enough === undefined) {
      const { cascade } = selectCascade(selection, { maxCost: Infinity, sizes: [1] });
      numbers.push({
        label,
        quantity: `short of ${larger.type} in top-1`,
        unit: '%',
        ours: round(percent(at(larger.name).accuracy - measured.accuracy), 2),
        note: `does not reach ${cascade.members[0]} at any threshold`,
      });
      continue;
    }
    const cascade = evaluateCascade(test, enough);
    numbers.push({
      label,
      quantity: 'speedup',
      unit: 'x',
      ours: round(larger.multiplyAdds / cascade.cost, 2),
      note: `over ${larger.type}: ${percent(cascade.accuracy).toFixed(2)} %, single ${percent(at(larger.name).accuracy).toFixed(2)} %`,
    });
  }
  return { '5.13': numbers };
}
