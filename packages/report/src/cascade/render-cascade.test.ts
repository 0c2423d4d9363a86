import { expect, test } from 'vitest';
import { amountOf, textsOf } from '../fixtures/parse';
import { madeReport, perClassReport } from './fixtures';
import { renderCascade } from './render-cascade';

const citation = { authors: 'A. Author', title: 'Committees', venue: 'Somewhere 2022', url: 'https://example.org' };
const parts = ['Accuracy against cost', 'Where samples leave', 'Stages', 'Models', 'On held-out samples'];

test('renderCascade has every part', () => {
  const html = renderCascade(perClassReport(10), { code: 'run();', citation, date: '2026-01-02' });
  expect(textsOf(html, 'h1')).toEqual(['Cascade of 3 models']);
  expect(textsOf(html, 'h2')).toEqual([...parts.slice(0, 4), 'Thresholds by predicted class', parts[4], 'Use it']);
  expect(textsOf(html, 'footer p')).toEqual([
    'Method: A. Author, Committees, Somewhere 2022, https://example.org.',
    'Written by @archipelago/report on 2026-01-02.',
  ]);
  expect(amountOf(html, 'script')).toBe(1);
  expect(html.split('<script>')[0]).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test('renderCascade of plain figures has no more parts than they fill, and is the same twice', () => {
  const html = renderCascade(madeReport);
  expect(textsOf(html, 'h2')).toEqual(parts);
  expect(renderCascade(madeReport)).toBe(html);
});

test('no text of a report becomes markup', () => {
  const evil = '</title></script></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&\0';
  const { chosen } = madeReport;
  const rename = (name: string): string => name + evil;
  const html = renderCascade(
    {
      ...madeReport,
      singles: madeReport.singles.map((single) => ({ ...single, name: rename(single.name) })),
      chosen: { ...chosen, members: chosen.members.map(rename) },
      costName: evil,
      target: evil,
      confidence: evil,
    },
    { title: evil, code: evil, date: evil, citation: { authors: evil, title: evil, venue: evil, url: evil } },
  );
  expect(html).not.toMatch(/<img|<script>alert|onerror=alert\(1\)>/);
  expect(html).not.toContain('\0');
  expect(amountOf(html, 'script')).toBe(1);
});

test('a report with a number that is not finite: BAD_OPTION', () => {
  const heldOut = { ...madeReport.heldOut, cost: Infinity };
  expect(() => renderCascade({ ...madeReport, heldOut })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
