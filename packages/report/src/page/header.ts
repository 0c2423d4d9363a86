import { formatDuration, formatNumber } from '../markup/numbers';
import { markup, type Markup } from '../markup/markup';
import { clip, count, metricLabel } from '../markup/words';
import type { Run } from '../run/run';

/** Title and facts of the run. */
export function pageHeader(run: Run, title: string): Markup {
  const { searcher, seed, objective, trials } = run;
  const ended = (status: string): number => trials.filter((trial) => trial.status === status).length;
  const [failed, pruned, running] = [ended('failed'), ended('pruned'), ended('running')];
  const facts: [string, string | undefined][] = [
    ['Searcher', searcher],
    ['Seed', seed],
    ['Objective', objective && `${objective.direction} ${metricLabel(objective.metric)}`],
    ['Trials', run.budget === undefined ? number(trials.length) : `${number(trials.length)} of ${number(run.budget)}`],
    ['Completed', number(ended('completed'))],
    ['Pruned', pruned > 0 ? number(pruned) : undefined],
    ['Failed', number(failed)],
    ['Unfinished', running > 0 ? number(running) : undefined],
    ['Duration', run.seconds === undefined ? undefined : formatDuration(run.seconds)],
  ];
  return markup`<header>
<h1>${clip(title, 200)}</h1>
<p class="quiet">${summary(run)}</p>
<dl class="facts">${facts.map(
    ([term, fact]) => fact !== undefined && markup`<div><dt>${term}</dt><dd>${clip(String(fact), 120)}</dd></div>`,
  )}</dl>
</header>
`;
}

const reasons: Readonly<Record<NonNullable<Run['reason']>, string>> = {
  budget: 'The search made all its trials.',
  exhausted: 'The search ended because the searcher had nothing more to propose.',
  aborted: 'The search was stopped.',
};

function summary({ reason, trials, resumed, best, objective }: Run): string {
  const sentences = [
    reason === undefined
      ? `The search has not ended; these are its first ${count(trials.length, 'trial')}.`
      : reasons[reason],
  ];
  if (trials.length === 0)
    sentences[0] = reason === undefined ? 'No trial was made yet.' : `${reasons[reason]} No trial was made.`;
  if (resumed) sentences.push('It was resumed from its journal.');
  if (best && objective) {
    sentences.push(
      `The best trial is number ${best.record.trial} with ${metricLabel(objective.metric)} ${formatNumber(best.value)}.`,
    );
  } else if (trials.length > 0) {
    sentences.push('No trial completed.');
  }
  return sentences.join(' ');
}

function number(value: number): string {
  return formatNumber(value);
}
