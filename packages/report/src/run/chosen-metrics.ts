import type { Objective } from '@archipelago/trials';
import type { Run } from './run';

/** The metrics that trials ended with, in the order in which they first appear; the objective's first. */
export function metricNames({ trials, objective }: Pick<Run, 'trials' | 'objective'>): string[] {
  const names = new Set<string>();
  for (const { metrics } of trials) for (const name of Object.keys(metrics)) names.add(name);
  const first = objective !== undefined && names.delete(objective.metric) ? [objective.metric] : [];
  return [...first, ...names];
}

/** The axes of the trade-off chart: a cost to be minimised against a quality. Undefined where no trial reports both. */
export function chooseTradeOff(
  run: Pick<Run, 'trials' | 'objective'>,
  wanted: { readonly x: Objective; readonly y: Objective } | undefined,
): { readonly x: Objective; readonly y: Objective } | undefined {
  const names = metricNames(run);
  const x = wanted?.x ?? minimized(['parameters', 'multiplyAdds'].find((name) => names.includes(name)));
  const y = wanted?.y ?? (names.includes('accuracy') ? maximized('accuracy') : run.objective);
  if (x === undefined || y === undefined || x.metric === y.metric) return undefined;
  const both = run.trials.some(({ metrics }) => Object.hasOwn(metrics, x.metric) && Object.hasOwn(metrics, y.metric));
  return both ? { x, y } : undefined;
}

/** The metric of the learning curves. Undefined where no trial reports it while it runs. */
export function chooseProgress(
  { trials, objective }: Pick<Run, 'trials' | 'objective'>,
  wanted: Objective | undefined,
): Objective | undefined {
  const names = new Set<string>();
  for (const { progress } of trials)
    for (const { metrics } of progress) for (const name of Object.keys(metrics)) names.add(name);
  if (wanted !== undefined) return names.has(wanted.metric) ? wanted : undefined;
  if (objective !== undefined && names.has(objective.metric)) return objective;
  if (names.has('accuracy')) return maximized('accuracy');
  if (names.has('loss')) return minimized('loss');
  const [first] = names;
  return first === undefined
    ? undefined
    : { metric: first, direction: /loss|error/i.test(first) ? 'minimize' : 'maximize' };
}

function maximized(metric: string): Objective {
  return { metric, direction: 'maximize' };
}

function minimized(metric: string | undefined): Objective | undefined {
  return metric === undefined ? undefined : { metric, direction: 'minimize' };
}
