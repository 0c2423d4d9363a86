import { compressionReward, type CompressionAction, type CompressionSpace } from '@archipelago/bo';
import { createRandom } from '@archipelago/numerics';
import type { Evaluator, Metrics } from '@archipelago/trials';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { studentCode } from './student-code';

const HEADER = 'student,accuracy,parameters,multiplyAdds';

export interface StudentTableOptions {
  readonly space: CompressionSpace;
  /** A CSV file with one line a student; made where it is not there. */
  readonly file: string;
  readonly teacher: { readonly accuracy: number; readonly parameters: number };
  /** Trains a student that the table does not hold. */
  readonly evaluator: Evaluator<CompressionAction>;
}

export interface StudentTable {
  readonly size: number;
  /** Reads a student's line, or trains it and adds the line. */
  readonly evaluator: Evaluator<CompressionAction>;
}

/**
 * Students trained once and kept. What a student is trained with depends on the student alone, not on the search that
 * asks for it, so that every search and every seed meets the same table.
 */
export function studentTable({ space, file, teacher, evaluator }: StudentTableOptions): StudentTable {
  if (!existsSync(file)) writeFileSync(file, `${HEADER}\n`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const students = new Map<string, readonly [number, number, number]>();
  // The last line is empty, or a part of one where writing was cut off.
  for (const line of lines.slice(1, -1)) {
    const [code, ...numbers] = line.split(',');
    students.set(code, numbers.map(Number) as [number, number, number]);
  }
  if (lines.at(-1) !== '') writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);

  const metricsOf = (code: string): Metrics => {
    const [accuracy, parameters, multiplyAdds] = students.get(code)!;
    const ratio = 1 - parameters / teacher.parameters;
    const f = compressionReward({ ratio, accuracy, teacherAccuracy: teacher.accuracy });
    return { f, accuracy, parameters, ratio, multiplyAdds };
  };

  return {
    get size() {
      return students.size;
    },
    evaluator: async (action, context) => {
      const code = studentCode(space, action);
      if (!students.has(code)) {
        const { accuracy, parameters, multiplyAdds } = await evaluator(action, {
          ...context,
          random: createRandom(code),
        });
        appendFileSync(file, `${code},${accuracy},${parameters},${multiplyAdds}\n`);
        students.set(code, [accuracy, parameters, multiplyAdds]);
      }
      return metricsOf(code);
    },
  };
}
