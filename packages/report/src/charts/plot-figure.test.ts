import * as Plot from '@observablehq/plot';
import { expect, test } from 'vitest';
import { parse, textsOf } from '../fixtures/parse';
import { plotFigure, type FigureOptions } from './plot-figure';

const options: FigureOptions = {
  width: 300,
  height: 200,
  label: 'A "chart" <of> two & more',
  legend: [{ symbol: 'dot', className: 'trial', text: 'trial' }],
  xLabel: 'x',
  yLabel: 'y',
  x: { domain: [0, 3], ticks: [0, 1, 2, 3], tickFormat: String },
  y: { domain: [0, 3], ticks: 3, tickFormat: String },
  marks: [Plot.dot([{ x: 1 / 3, y: 2 / 3 }], { x: 'x', y: 'y', title: () => '<script>alert(1)</script> & "x"' })],
};

test('plotFigure is one SVG with a role, a label and a size', () => {
  const svg = parse(plotFigure(options)).querySelector('svg')!;
  expect(svg.getAttribute('role')).toBe('img');
  expect(svg.getAttribute('aria-label')).toBe('A "chart" <of> two & more');
  expect(svg.getAttribute('viewBox')).toBe('0 0 300 200');
});

test('plotFigure escapes what Plot writes', () => {
  const svg = plotFigure(options);
  expect(svg).not.toContain('<script');
  expect(textsOf(svg, 'title')).toEqual(['<script>alert(1)</script> & "x"']);
});

test('plotFigure writes hundredths of a pixel, no ids, and the same twice', () => {
  const svg = plotFigure(options);
  expect(svg).not.toMatch(/(cx|cy|d|transform)="[^"]*\d\.\d{3,}/);
  expect(svg).not.toMatch(/ id=/);
  expect(plotFigure(options)).toBe(svg);
});

test('plotFigure has one style, its own', () => {
  expect(parse(plotFigure(options)).querySelectorAll('style')).toHaveLength(1);
});
