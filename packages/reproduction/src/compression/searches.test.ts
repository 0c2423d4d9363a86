import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { summaryOf } from '../../experiments/compression/summary';
import { fashionTasks, searchOutcomes, searchesOf } from './searches';

const results = join(import.meta.dirname, '../../results/compression');

it('searches.json follows from the committed results of the experiments', () => {
  const texts = readdirSync(results)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => readFileSync(join(results, file), 'utf8'));
  expect(summaryOf(texts)).toBe(readFileSync(join(import.meta.dirname, 'searches.json'), 'utf8'));
});

it('every search made 80 students that are in the table of its task, with their f(x)', () => {
  for (const task of fashionTasks) {
    const table = new Set(
      readFileSync(join(results, `${task}.csv`), 'utf8')
        .split('\n')
        .map((line) => line.split(',')[0]),
    );
    const lines = readFileSync(join(results, `${task}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    for (const line of lines) {
      const { students, rewards, best } = JSON.parse(line) as {
        students: string[];
        rewards: number[];
        best: { f: number };
      };
      expect([students.length, rewards.length]).toEqual([80, 80]);
      expect(students.filter((student) => !table.has(student))).toEqual([]);
      expect(Math.max(...rewards)).toBeCloseTo(best.f, 4);
    }
  }
});

it('has five seeds of each method on both tasks of Fashion-MNIST', () => {
  for (const task of fashionTasks) {
    for (const method of new Set(searchOutcomes.filter((search) => search.task === task).map(({ method }) => method))) {
      expect(searchesOf(task, method).map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5]);
    }
  }
});
