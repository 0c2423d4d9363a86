import type { Summary } from './display';
import { count, duration, percent } from './format';

/** The closing words of a compression, for people. */
export function summaryText({ best, teacher, trials, failed, seconds }: Summary, files: readonly string[]): string {
  return [
    '',
    `Best of ${trials} students${failed > 0 ? ` (${failed} failed)` : ''}, in ${duration(seconds)}:`,
    `  accuracy    ${percent(best.accuracy)}   (teacher ${percent(teacher.accuracy)})`,
    `  parameters  ${count(best.parameters)}   (teacher ${count(teacher.parameters)})`,
    `  ratio       ${best.ratio.toFixed(4)}   (${(1 / (1 - best.ratio)).toFixed(1)} times smaller)`,
    `  f           ${best.f.toFixed(4)}`,
    '',
    ...files.map((file) => `  ${file}`),
    '',
  ].join('\n');
}
