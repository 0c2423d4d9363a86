import { expect, test } from 'vitest';
import { textsOf } from '../fixtures/parse';
import { layOutLegend, legendMarkup, type LegendEntry } from './legend';

const entry = (text: string): LegendEntry => ({ symbol: 'dot', className: 'trial', text });

test('layOutLegend puts entries side by side, and below where the width ends', () => {
  const entries = ['trial', 'pruned', 'best so far', 'teacher'].map(entry);
  expect(layOutLegend(entries, 500)).toHaveLength(1);
  const rows = layOutLegend(entries, 160);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row[0].x).toBe(4);
  expect(rows.flat().map(({ text }) => text)).toEqual(['trial', 'pruned', 'best so far', 'teacher']);
});

test('legendMarkup escapes', () => {
  const svg = `<svg>${legendMarkup(layOutLegend([entry('<b>')], 300)).text}</svg>`;
  expect(svg).not.toContain('<b>');
  expect(textsOf(svg, 'text')).toEqual(['<b>']);
});
