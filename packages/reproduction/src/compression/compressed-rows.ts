import { derived, unmade, type DerivedNumber, type Subject } from '../comparison';
import type { Mismatch } from '../mismatches';
import { quantityOf } from '../networks';
import { parsePrinted } from '../printed';
import type { Row } from '../row';
import { spread, type Formula } from '../spread';
import { meanInverse, meanReward } from '../three-runs';
import type { TeacherFacts } from './teachers';

/** A compressed network as the tables of chapter 2 print it; means over three runs have a ± deviation. */
export interface CompressedNetwork {
  readonly teacher: TeacherFacts;
  /** How it was found. */
  readonly method: string;
  /** In per cent. */
  readonly accuracy: string;
  /** In millions. @defaultValue not printed */
  readonly parameters?: string;
  /** C = 1 - parameters / parameters of the teacher. */
  readonly ratio: string;
  /** Parameters of the teacher over parameters. @defaultValue not printed */
  readonly times?: string;
  /** f(x) = C (2 - C) A / A(teacher). */
  readonly reward: string;
  /** What to know about its accuracy. @defaultValue none */
  readonly accuracyNote?: string;
  /** The deviation of the ratio that the means follow from, where the printed one is a slip. @defaultValue the printed one */
  readonly ratioDeviation?: string;
  /** @defaultValue all agree */
  readonly mismatches?: Partial<Readonly<Record<'ratio' | 'deviation' | 'times', Mismatch>>>;
}

/** A row of Tables 2.1, 2.2, 2.4 and 2.6 to 2.9: accuracy, parameters, ratio, times and f(x), as printed. */
export function compressed(
  teacher: TeacherFacts,
  method: string,
  [accuracy, parameters, ratio, times, reward]: readonly [string, string, string, string, string],
  more: Pick<CompressedNetwork, 'accuracyNote' | 'ratioDeviation' | 'mismatches'> = {},
): CompressedNetwork {
  return { teacher, method, accuracy, parameters, ratio, times, reward, ...more };
}

/** The rows of networks, one after the other. */
export async function compressionRows(networks: readonly CompressedNetwork[]): Promise<readonly Row[]> {
  return (await Promise.all(networks.map(compressedRows))).flat();
}

/**
 * The numbers of one compressed network. Its accuracy and parameters are what the search found, so they are not made; its
 * ratio follows from its parameters, and "times" and f(x) from the ratio, which is printed with more digits.
 */
export async function compressedRows(network: CompressedNetwork): Promise<readonly Row[]> {
  const { teacher, method, accuracy, parameters, accuracyNote } = network;
  const of = (quantity: string, unit?: string): Subject => ({ label: `${teacher.title}, ${method}`, quantity, unit });
  return [
    unmade({ ...of('accuracy', '%'), printed: accuracy, note: accuracyNote }),
    ...(parameters === undefined ? [] : [unmade({ ...of('parameters', 'M'), printed: parameters })]),
    ...ratioRows(network, of),
    ...timesRows(network, of),
    await rewardRow(network, of),
  ];
}

type Subjects = (quantity: string, unit?: string) => Subject;

/** The ratio is linear in the parameters: its mean is that of the mean, and its deviation theirs over the teacher's. */
function ratioRows({ teacher, parameters, ratio, mismatches }: CompressedNetwork, of: Subjects): readonly Row[] {
  const printed = parsePrinted(ratio);
  if (parameters === undefined) return [unmade({ ...of('ratio'), printed: ratio })];
  const whole = quantityOf(teacher.network, 'parameters', { classes: teacher.classes }) / 1e6;
  const from = [parameters];
  const mean = derived({
    ...of('ratio'),
    printed: ratio,
    from,
    formula: (kept) => 1 - kept / whole,
    mismatch: mismatches?.ratio,
  });
  if (printed.deviation === undefined) return [mean];
  const deviation = derived({
    ...of('deviation of the ratio'),
    printed: ratio.split(' ± ')[1],
    from,
    formula: (_, deviation) => deviation / whole,
    mismatch: mismatches?.deviation,
  });
  return [mean, deviation];
}

/** The ratio as the means follow from it. */
function ratioOf({ ratio, ratioDeviation }: CompressedNetwork): string {
  return ratioDeviation === undefined ? ratio : `${ratio.split(' ± ')[0]} ± ${ratioDeviation}`;
}

function timesRows(network: CompressedNetwork, of: Subjects): readonly Row[] {
  const { times, mismatches } = network;
  if (times === undefined) return [];
  const ratio = ratioOf(network);
  const number = { ...of('times', 'x'), printed: times, from: [ratio] };
  if (parsePrinted(ratio).deviation === undefined) {
    return [derived({ ...number, formula: (compressed) => 1 / (1 - compressed) })];
  }
  const formula: Formula = (compressed, deviation) => meanInverse(1 - compressed, deviation);
  const { low, high } = spread(formula, [parsePrinted(ratio)]);
  if (high === Infinity) {
    const note = `not determined: with these deviations one run may keep next to nothing; at least ${low.toFixed(1)}`;
    return [unmade({ ...number, note })];
  }
  const naive = 1 / (1 - parsePrinted(ratio).value);
  return [derived({ ...number, formula, mismatch: mismatches?.times, note: meanNote(number, formula, naive) })];
}

async function rewardRow(network: CompressedNetwork, of: Subjects): Promise<Row> {
  const { teacher, accuracy, reward } = network;
  const ratio = ratioOf(network);
  // The objective that searches maximise; its package is loaded when it is asked for.
  const { compressionReward } = await import('@archipelago/bo');
  const number = { ...of('f(x)'), printed: reward, from: [ratio, accuracy, teacher.accuracy] };
  const single = (compressed: number, accuracy: number, teacherAccuracy: number): number =>
    compressionReward({ ratio: compressed, accuracy, teacherAccuracy });
  if (parsePrinted(ratio).deviation === undefined) return derived({ ...number, formula: single });
  const formula: Formula = (compressed, ratioDeviation, accuracy, accuracyDeviation, teacherAccuracy) =>
    meanReward(
      { mean: 1 - compressed, deviation: ratioDeviation },
      { mean: accuracy / teacherAccuracy, deviation: accuracyDeviation / teacherAccuracy },
    );
  const means = number.from.map((text) => parsePrinted(text).value) as [number, number, number];
  return derived({ ...number, formula, note: meanNote(number, formula, single(...means)) });
}

/** What to know about a mean over three runs of a quantity that is not linear. */
function meanNote({ printed, from }: Pick<DerivedNumber, 'printed' | 'from'>, formula: Formula, naive: number): string {
  const digits = Math.round(-Math.log10(parsePrinted(printed).place));
  const { low, high } = spread(formula, from.map(parsePrinted));
  const [least, most, atMean] = [low, high, naive].map((value) => value.toFixed(digits));
  return `mean over 3 runs: ${least} to ${most} with the printed means and deviations; the value at the mean is ${atMean}`;
}
