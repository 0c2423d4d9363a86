import { graphBuilder, removeLayers, type Graph } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { ReportError } from '../errors';
import { cells, chain } from '../fixtures/graphs';
import { amountOf, parse, textsOf } from '../fixtures/parse';
import { drawGraph } from './draw-graph';

const size = (svg: string): [number, number] => {
  const element = parse(svg).querySelector('svg')!;
  return [Number(element.getAttribute('width')), Number(element.getAttribute('height'))];
};

test('drawGraph has a box for every convolution with its shape and parameters', () => {
  const svg = drawGraph(chain(4));
  expect(amountOf(svg, 'g.box.convolution .title')).toBe(4);
  const [first] = parse(svg).querySelectorAll('g.box.convolution:has(.title)') as unknown as Element[];
  expect(first.textContent).toContain('16\u00d78\u00d78');
  expect(first.textContent).toContain('batch norm \u00b7 ReLU');
  expect(first.textContent).toContain('176');
  expect(textsOf(svg, 'g.box.input .title, g.box.output .title')).toEqual(['image', 'output']);
});

test('drawGraph says what it shows', () => {
  const svg = parse(drawGraph(chain(2))).querySelector('svg')!;
  expect(svg.getAttribute('role')).toBe('img');
  expect(svg.getAttribute('aria-label')).toBe('chain: 9 layers from input to output');
});

test('a long chain fills the width in columns and is drawn at full size', () => {
  const short = drawGraph(chain(3), { width: 800 });
  const long = drawGraph(chain(60), { width: 800 });
  expect(size(long)[0]).toBeLessThanOrEqual(820);
  expect(size(long)[1]).toBeLessThan(10 * size(short)[1]);
  expect(amountOf(long, 'g.box.convolution .title')).toBe(60);
  const { width } = parse(long)
    .querySelector('svg')!
    .getAttribute('viewBox')!
    .match(/0 0 (?<width>\d+)/)!.groups!;
  expect(Number(width)).toBe(size(long)[0]);
});

test('cells with connections over cells are drawn with every layer and no NaN', () => {
  const svg = drawGraph(cells(9));
  expect(amountOf(svg, 'g.box.combination .title')).toBe(18);
  expect(amountOf(svg, 'g.box.nothing .title')).toBe(9);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('removed layers are faded and changes are told', () => {
  const before = chain(4);
  const svg = drawGraph(removeLayers(before, ['conv2', 'norm2', 'relu2', 'norm4']), { before });
  expect(amountOf(svg, 'g.box.removed')).toBe(1);
  expect(textsOf(svg, '.note')).toEqual(['without batch norm']);
});

test('layers that are gone are ghosts with dashed ways', () => {
  const before = chain(2);
  const nodes = before.nodes
    .filter(({ id }) => !['conv2', 'norm2', 'relu2'].includes(id))
    .map((node) => ({ ...node, inputs: node.inputs.map((id) => (id === 'relu2' ? 'relu1' : id)) }));
  const svg = drawGraph({ ...before, nodes }, { before });
  expect(amountOf(svg, 'g.box.ghost')).toBe(1);
  expect(amountOf(svg, 'path.ghost-way')).toBe(2);
});

test('names of a graph and of its inputs are text', () => {
  const g = graphBuilder({ '<script>alert(1)</script>': [4] });
  const graph = g.build(g.linear(g.input, { outFeatures: 2, name: '"><img>' }), { name: '</svg><script>' });
  const svg = drawGraph(graph);
  expect(svg).not.toMatch(/<script|<img|<\/svg>./);
});

test('drawGraph is the same twice', () => {
  expect(drawGraph(cells(3))).toBe(drawGraph(cells(3)));
});

test('a graph that only hands on its input is drawn', () => {
  const graph: Graph = { inputs: [{ id: 'x', shape: [3] }], nodes: [], outputs: ['x'] };
  expect(amountOf(drawGraph(graph), 'g.box')).toBe(2);
});

test('a graph of more than 800 boxes: GRAPH_TOO_LARGE', () => {
  const draw = (): string => drawGraph(chain(900));
  expect(draw).toThrow(ReportError);
  expect(draw).toThrow(expect.objectContaining({ code: 'GRAPH_TOO_LARGE' }));
});

test('a width of 0: BAD_OPTION', () => {
  expect(() => drawGraph(chain(1), { width: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});

test('a graph that is not valid throws its GraphError', () => {
  const graph = { ...chain(1), outputs: ['nowhere'] };
  expect(() => drawGraph(graph)).toThrow(expect.objectContaining({ name: 'GraphError', code: 'DANGLING_OUTPUT' }));
});
