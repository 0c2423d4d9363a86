import { describe, expect, it } from 'vitest';
import { figure, levelsOf, levelText, nameOf, needsOf, table } from './exhibit';

const needs = { data: 'ImageNet', hardware: 'a GPU', command: 'archipelago reproduce 5.3' };
const mixed = table('5.3', {
  title: 'Cascades',
  parts: [
    { level: 'exact', of: 'costs' },
    { level: 'needs', of: 'accuracies', needs },
  ],
});
const drawn = figure('3.1', { title: 'Landscape', parts: [{ level: 'needs', of: 'the drawing', needs }] });

describe('table and figure', () => {
  it('know their id, chapter and name', () => {
    expect([mixed.id, mixed.kind, mixed.chapter, nameOf(mixed)]).toEqual(['5.3', 'table', 5, 'Table 5.3']);
    expect([drawn.id, drawn.kind, drawn.chapter, nameOf(drawn)]).toEqual(['figure-3.1', 'figure', 3, 'Figure 3.1']);
  });

  it('have no rows where none are given', async () => {
    expect(await drawn.rows()).toEqual([]);
  });
});

describe('levels', () => {
  it('are stated part by part', () => {
    expect(levelsOf(mixed)).toEqual(['exact', 'needs']);
    expect(levelText(mixed)).toBe('exact for costs; needs for accuracies');
    expect(levelText(drawn)).toBe('needs');
  });

  it('come with what is needed', () => {
    expect(needsOf(mixed)).toEqual([needs]);
  });
});
