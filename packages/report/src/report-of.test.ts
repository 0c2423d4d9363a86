import type { TrialEvent } from '@archipelago/trials';
import { firstValueFrom, from, of, throwError, concat, toArray } from 'rxjs';
import { expect, test } from 'vitest';
import { eventsOf, mixedTrials } from './fixtures/runs';
import { renderReport } from './render-report';
import { reportOf, toReport } from './report-of';

const events = eventsOf(mixedTrials(12));
const html = renderReport(events);

async function* streamed(): AsyncGenerator<TrialEvent<null>> {
  yield* events;
}

test('reportOf an Observable, an async iterable, an array and a promise of nothing else is the same report', async () => {
  expect(await reportOf(from(events))).toBe(html);
  expect(await reportOf(streamed())).toBe(html);
  expect(await reportOf(events)).toBe(html);
});

test('reportOf hands on an error of the stream', async () => {
  const broken = concat(
    from(events),
    throwError(() => new Error('broken')),
  );
  await expect(reportOf(broken)).rejects.toThrow('broken');
});

test('reportOf what is no event: BAD_EVENT', async () => {
  const stream = of({ type: 'x' } as unknown as TrialEvent);
  await expect(reportOf(stream)).rejects.toMatchObject({ code: 'BAD_EVENT' });
});

test('toReport emits one report when the source completes, and starts anew for each subscriber', async () => {
  const report = from(events).pipe(toReport(), toArray());
  expect(await firstValueFrom(report)).toEqual([html]);
  expect(await firstValueFrom(report)).toEqual([html]);
});

test('toReport with a bad option throws when it is made: BAD_OPTION', () => {
  expect(() => toReport({ curves: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
