/** What a search depends on; the address of the page gives them, such as `?students=4&seed=1`. */
export interface Settings {
  /** How many students are trained. */
  readonly students: number;
  /** Of the teacher's training. */
  readonly teacherEpochs: number;
  /** Of each student's training. */
  readonly studentEpochs: number;
  readonly seed: number;
}

/** Least, most and usual of each. */
export const settingRanges: Readonly<Record<keyof Settings, readonly [least: number, most: number, usual: number]>> = {
  students: [1, 200, 16],
  teacherEpochs: [1, 50, 6],
  studentEpochs: [1, 20, 4],
  seed: [0, 999_999, 1],
};

/** The usual value stands in for what is missing, and for what is no integer in range. */
export function settingsFrom(query: URLSearchParams): Settings {
  const read = (name: keyof Settings): number => {
    const [least, most, usual] = settingRanges[name];
    const value = Number(query.get(name) ?? usual);
    return Number.isInteger(value) && value >= least && value <= most ? value : usual;
  };
  return {
    students: read('students'),
    teacherEpochs: read('teacherEpochs'),
    studentEpochs: read('studentEpochs'),
    seed: read('seed'),
  };
}
