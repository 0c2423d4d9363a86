import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { eventsOf, mixedTrials, type MadeTrial } from '../fixtures/runs';
import { collectRun } from '../run/collect-run';
import { pageHeader } from './header';

const header = (trials: readonly MadeTrial<null>[], ended = true): string =>
  pageHeader(collectRun(eventsOf(trials, { ended })), 'Title').text;

test('pageHeader tells the facts of the run', () => {
  const html = header(mixedTrials(40));
  const facts = textsOf(html, 'dd');
  const terms = textsOf(html, 'dt');
  expect(Object.fromEntries(terms.map((term, i) => [term, facts[i]]))).toEqual({
    Searcher: 'random search',
    Seed: '7',
    Objective: 'maximize accuracy',
    Trials: '40 of 40',
    Completed: '31',
    Pruned: '3',
    Failed: '6',
    Duration: '13 s',
  });
});

test.each([
  [
    'a whole run',
    header([{ metrics: { accuracy: 0.5 } }]),
    'The search made all its trials. The best trial is number 0 with accuracy 0.5000.',
  ],
  ['an empty run', header([]), 'The search made all its trials. No trial was made.'],
  ['a failed run', header([{ status: 'failed' }]), 'The search made all its trials. No trial completed.'],
  [
    'a run under way',
    header([{ status: 'running' }], false),
    'The search has not ended; these are its first 1 trial. No trial completed.',
  ],
  ['nothing', pageHeader(collectRun([]), 'x').text, 'No trial was made yet.'],
])('pageHeader of %s', (_name, html, summary) => expect(textsOf(html, 'p')).toEqual([summary]));

test('a resumed run says so', () => {
  const [started, ...rest] = eventsOf([{}]);
  const run = collectRun([{ ...started, resumed: true } as typeof started, ...rest]);
  expect(textsOf(pageHeader(run, 'x').text, 'p')[0]).toContain('It was resumed from its journal.');
});
