import { bestSoFarChart, drawGraph, paretoChart } from '@archipelago/report';
import { compressionObjective } from '@archipelago/bo';
import type { RunState } from './run-state';

const element = (id: string): HTMLElement => document.getElementById(id)!;

const integer = new Intl.NumberFormat('en-US');
const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;

/** Writes a run into the page. */
export function showRun(state: RunState): void {
  const running = state.status === 'running';
  element('run').dataset.status = state.status;
  element('activity').textContent = running ? `${state.activity} …` : state.activity;
  element('progress').setAttribute('value', String(state.progress));
  element('device').textContent = state.device === undefined ? '' : `Computed on ${state.device}.`;
  (element('start') as HTMLButtonElement).disabled = running;
  (element('stop') as HTMLButtonElement).disabled = !running;
}

/** Draws the charts of a run as wide as the page lets them be. */
export function showCharts({ students, teacher, best }: RunState): void {
  const measured = students.flatMap(({ trial, metrics }) => (metrics ? [{ trial, ...metrics }] : []));
  draw('reward', (width) =>
    bestSoFarChart(
      {
        trials: students.map(({ trial, metrics }) => ({
          trial: trial + 1,
          status: metrics ? 'completed' : 'failed',
          value: metrics?.f,
        })),
        objective: { ...compressionObjective, metric: 'reward f (1 is the most)' },
      },
      { width, height: 300 },
    ),
  );
  draw('front', (width) =>
    paretoChart(
      {
        points: measured.map(({ trial, parameters, accuracy }) => ({
          trial: trial + 1,
          status: 'completed',
          x: parameters,
          y: 100 * accuracy,
        })),
        x: { metric: 'parameters', direction: 'minimize' },
        y: { metric: 'accuracy on held-out digits, %', direction: 'maximize' },
        best: best && best.trial + 1,
        reference: teacher && { name: 'teacher', x: teacher.parameters, y: 100 * teacher.accuracy },
      },
      { width, height: 300 },
    ),
  );
}

/** Writes the facts of the best student and draws it beside its teacher. */
export function showBest({ best, teacher }: RunState): void {
  element('best').hidden = best === undefined;
  if (best === undefined || teacher === undefined) return;
  const { f, accuracy, parameters, multiplyAdds } = best.metrics;
  const facts: [id: string, value: string, beside: string][] = [
    ['f', f.toFixed(3), `student ${best.trial + 1}`],
    ['accuracy', percent(accuracy), `teacher ${percent(teacher.accuracy)}`],
    ['parameters', integer.format(parameters), beside(parameters, teacher.parameters)],
    ['multiply-adds', integer.format(multiplyAdds), beside(multiplyAdds, teacher.multiplyAdds)],
  ];
  for (const [id, value, note] of facts) {
    element(`best-${id}`).textContent = value;
    element(`best-${id}-note`).textContent = note;
  }
  draw('network', (width) => drawGraph(best.graph, { before: teacher.graph, width, label: 'The best student' }));
}

function beside(own: number, teachers: number): string {
  return `${(teachers / own).toFixed(1)}× fewer than the teacher`;
}

function draw(id: string, chart: (width: number) => string): void {
  const place = element(id);
  place.innerHTML = chart(Math.max(260, place.clientWidth));
}
