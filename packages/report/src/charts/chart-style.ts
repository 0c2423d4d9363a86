import { inBothSchemes } from '../markup/schemes';

/** Style of a chart, under the class `arc-chart`: shapes here, colours in both schemes. */
export const chartStyle =
  '.arc-chart{display:block;max-width:100%;height:auto;font:11px system-ui,-apple-system,"Segoe UI",sans-serif}' +
  '.arc-chart text{white-space:pre;font-variant-numeric:tabular-nums}' +
  '.arc-chart .trial{fill-opacity:.75;stroke:none}' +
  '.arc-chart .pruned{fill:none;stroke-width:1.2}' +
  '.arc-chart .failed{fill:none;stroke-width:1.5}' +
  '.arc-chart .outlier{fill:none;stroke-width:1.2}' +
  '.arc-chart .line{fill:none;stroke-width:2;stroke-linejoin:round}' +
  '.arc-chart .curve{fill:none;stroke-width:1;stroke-opacity:.55;stroke-linejoin:round}' +
  '.arc-chart .front{stroke:none}' +
  '.arc-chart .best{fill:none;stroke-width:2}' +
  '.arc-chart .best-curve{fill:none;stroke-width:2.25;stroke-linejoin:round}' +
  '.arc-chart .reference-line{fill:none;stroke-width:1.25;stroke-dasharray:5 4}' +
  '.arc-chart .grid{stroke-opacity:1}' +
  '.arc-chart .axis-label{font-weight:600}' +
  '.arc-chart .label{stroke-width:3px;paint-order:stroke;stroke-linejoin:round;font-weight:600}' +
  inBothSchemes(
    (c) =>
      `.arc-chart{color:${c.muted};background:${c.ground}}` +
      `.arc-chart .axis-label{fill:${c.ink}}` +
      `.arc-chart .trial{fill:${c.slate}}` +
      `.arc-chart .pruned,.arc-chart .outlier{stroke:${c.slate}}` +
      `.arc-chart .failed{stroke:${c.vermillion}}` +
      `.arc-chart .line{stroke:${c.blue}}` +
      `.arc-chart .front{fill:${c.blue}}` +
      `.arc-chart .curve{stroke:${c.slate}}` +
      `.arc-chart .best{stroke:${c.orange}}` +
      `.arc-chart .best-curve{stroke:${c.orange}}` +
      `.arc-chart .reference{fill:${c.green};stroke:${c.ground}}` +
      `.arc-chart .reference-line{stroke:${c.green}}` +
      `.arc-chart .grid{stroke:${c.grid}}` +
      `.arc-chart .label{stroke:${c.ground};fill:${c.ink}}`,
  );
