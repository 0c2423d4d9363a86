import type { TrialEvent } from '@archipelago/trials';
import { expect, test } from 'vitest';
import { chain } from './fixtures/graphs';
import { amountOf, textsOf } from './fixtures/parse';
import { eventsOf, mixedTrials, type MadeTrial } from './fixtures/runs';
import { renderReport } from './render-report';

const headings = (html: string): string[] => textsOf(html, 'h2');

function expectClean(html: string): void {
  const [shown] = html.split('<script>');
  expect(shown).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(amountOf(html, 'script')).toBe(1);
}

test('renderReport of a whole run has every part', () => {
  const trials = mixedTrials(40).map((trial): MadeTrial<unknown> => ({ ...trial, candidate: chain(3) }));
  const teacher = { metrics: { accuracy: 0.98, parameters: 90_000 }, graph: chain(4) };
  const html = renderReport(eventsOf(trials), { title: 'A run', teacher, date: '2026-01-02' });
  expect(textsOf(html, 'h1')).toEqual(['A run']);
  expect(headings(html).map((heading) => heading.replace(/\d+/, 'N'))).toEqual([
    'Best trial: number N',
    'Best accuracy so far',
    'Accuracy against parameters',
    'Learning curves: accuracy by step',
    'Network of the best trial',
    'Failures',
    'Trials',
  ]);
  expect(textsOf(html, 'footer p')).toEqual(['Written by @archipelago/report on 2026-01-02.']);
  expectClean(html);
});

test('renderReport is the same twice', () => {
  const events = eventsOf(mixedTrials(30));
  expect(renderReport(events)).toBe(renderReport(events));
});

test.each([
  ['nothing', [], []],
  ['an empty run', eventsOf([]), []],
  ['a run that failed', eventsOf([{ status: 'failed' }, { status: 'failed' }]), ['Best trial', 'Failures', 'Trials']],
  ['one trial', eventsOf([{ metrics: { accuracy: 0.5 } }]), ['Best trial: number 0', 'Trials']],
  ['a trial under way', eventsOf([{ status: 'running' }], { ended: false }), ['Best trial', 'Trials']],
  ['a run without its start', eventsOf([{ metrics: { accuracy: 0.5 } }]).slice(1), ['Trials']],
  ['trials without the metric', eventsOf([{ metrics: { other: 1 } }]), ['Best trial', 'Trials']],
])('renderReport of %s', (_name, events: TrialEvent[], expected) => {
  const html = renderReport(events);
  for (const heading of expected) expect(headings(html)).toContain(heading);
  if (expected.length === 0) expect(headings(html)).toEqual([]);
  expectClean(html);
});

test('renderReport of a minimized loss names the least as best', () => {
  const trials = [0.5, 0.2, 0.4].map((loss, i) => ({ metrics: { loss, parameters: 100 * (i + 1) } }));
  const html = renderReport(eventsOf(trials, { objective: { metric: 'loss', direction: 'minimize' } }));
  expect(headings(html)).toContain('Best trial: number 1');
  expect(headings(html)).toContain('Loss against parameters');
  expect(textsOf(html, 'th[aria-sort=ascending]')).toEqual(['loss']);
});

test('no text of a run becomes markup', () => {
  const evil = '</title></script></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&\0';
  const objective = { metric: evil, direction: 'maximize' } as const;
  const trials: MadeTrial<string>[] = [
    { metrics: { [evil]: 1, parameters: 10 }, candidate: evil, progress: [{ [evil]: 0.5 }, { [evil]: 0.7 }] },
    { metrics: { [evil]: 2, parameters: 20 }, candidate: evil },
    { status: 'failed', error: { code: evil, message: evil }, candidate: evil },
  ];
  const html = renderReport(eventsOf(trials, { searcher: evil, seed: evil, objective }), {
    title: evil,
    date: evil,
    describe: (candidate) => candidate,
    graphOf: () => ({
      ...chain(1),
      name: evil,
      inputs: [{ id: evil.slice(0, 40), shape: [1, 8, 8] }],
      outputs: [evil],
    }),
    tradeOff: { x: { metric: 'parameters', direction: 'minimize' }, y: objective },
    teacher: { name: evil, metrics: { [evil]: 3, parameters: 5 } },
  });
  expect(html).not.toMatch(/<img|<script>alert|onerror=alert\(1\)>/);
  expect(html).not.toContain('\0');
  expectClean(html);
  expect(amountOf(html, 'style')).toBe(1 + 3);
  expect(textsOf(html, 'h1')[0]).toContain('<script>alert(1)</script>');
});

test('renderReport of 10,000 trials is bounded', () => {
  const html = renderReport(eventsOf(mixedTrials(10_000)));
  expect(html.length).toBeLessThan(1_000_000);
  expect(amountOf(html, 'table.trials tbody tr')).toBe(500);
  expectClean(html);
});

test('long texts do not make a long report', () => {
  const long = 'x'.repeat(1_000_000);
  const failed = { status: 'failed', error: { code: long, message: long } } as const;
  const html = renderReport(eventsOf([failed, failed, { metrics: { [long]: 1 } }]), { title: long });
  expect(html.length).toBeLessThan(60_000);
});

test.each([{ tableRows: -1 }, { chartPoints: 0 }, { curves: 1.5 }, { tableRows: 1e9 }])('%j: BAD_OPTION', (options) => {
  expect(() => renderReport([], options)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});

test('what is no event: BAD_EVENT', () => {
  expect(() => renderReport([{ type: 'x' } as unknown as TrialEvent])).toThrow(
    expect.objectContaining({ code: 'BAD_EVENT' }),
  );
});
