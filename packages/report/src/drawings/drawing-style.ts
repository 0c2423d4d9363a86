import { inBothSchemes, type Scheme } from '../markup/schemes';
import type { OpKind } from './op-kind';

/** The colour of each kind of layer. */
export const kindColours: Readonly<Record<OpKind, keyof Scheme>> = {
  input: 'muted',
  output: 'muted',
  convolution: 'blue',
  dense: 'orange',
  pooling: 'green',
  activation: 'purple',
  combination: 'vermillion',
  rearrangement: 'slate',
  nothing: 'slate',
  other: 'ink',
};

/** Style of a drawing, under the class `arc-graph`: shapes here, colours in both schemes. */
export const drawingStyle =
  '.arc-graph{display:block;font:10.5px system-ui,-apple-system,"Segoe UI",sans-serif}' +
  '.arc-graph text{white-space:pre;font-variant-numeric:tabular-nums}' +
  '.arc-graph .title{font-size:12px;font-weight:600}' +
  '.arc-graph .note{font-weight:600}' +
  '.arc-graph .box rect{fill-opacity:.1;stroke-opacity:.55}' +
  '.arc-graph .box .bar{fill-opacity:1;stroke:none}' +
  '.arc-graph .added rect,.arc-graph .changed rect{stroke-opacity:1;stroke-width:1.5}' +
  '.arc-graph .nothing .title,.arc-graph .removed .title{font-weight:400}' +
  '.arc-graph .nothing rect,.arc-graph .removed rect{stroke-dasharray:4 3;fill-opacity:0}' +
  '.arc-graph .nothing .bar,.arc-graph .removed .bar{fill-opacity:0}' +
  '.arc-graph .way{fill:none;stroke-width:1.25}' +
  '.arc-graph .ghost-way{fill:none;stroke-width:1;stroke-dasharray:3 3}' +
  inBothSchemes(
    (c) =>
      `.arc-graph{color:${c.ink};background:${c.ground}}` +
      `.arc-graph .quiet,.arc-graph .nothing .title,.arc-graph .removed .title{fill:${c.muted}}` +
      `.arc-graph .note{fill:${c.vermillion}}` +
      `.arc-graph .way,.arc-graph .ghost-way{stroke:${c.slate}}` +
      `.arc-graph .head{fill:${c.slate}}` +
      Object.entries(kindColours)
        .map(([kind, colour]) => `.arc-graph .${kind} rect{fill:${c[colour]};stroke:${c[colour]}}`)
        .join(''),
  );
