import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { eventsOf } from '../fixtures/runs';
import { collectRun } from '../run/collect-run';
import { failuresCard } from './failures-card';

const failed = (code: string, message: string) => ({ status: 'failed' as const, error: { code, message } });

test('failuresCard has a row a cause with its first message', () => {
  const { trials } = collectRun(eventsOf([{}, failed('THREW', '<script>'), failed('THREW', 'y')]));
  const html = failuresCard(trials)!.text;
  expect(html).not.toContain('<script');
  expect(textsOf(html, 'tbody td')).toEqual(['THREW', '2', '1', '<script>']);
});

test('failuresCard shows twenty causes and counts the others', () => {
  const many = Array.from({ length: 25 }, (_, i) => failed(`CODE_${i}`, 'x'));
  const html = failuresCard(collectRun(eventsOf(many)).trials)!.text;
  expect(textsOf(html, 'tbody tr')).toHaveLength(20);
  expect(textsOf(html, 'p')).toEqual(['5 more failed of 5 other causes.']);
});

test('failuresCard of a run without failures is nothing', () => {
  expect(failuresCard(collectRun(eventsOf([{}])).trials)).toBeUndefined();
});
