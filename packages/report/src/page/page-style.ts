import { inBothSchemes } from '../markup/schemes';

/** Style of the page around the figures. */
export const pageStyle =
  '*{box-sizing:border-box}' +
  'html{color-scheme:light dark;-webkit-text-size-adjust:100%}' +
  'body{margin:0;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}' +
  'main,footer{max-width:1120px;margin:0 auto;padding:0 20px}' +
  'main>header{padding:36px 0 8px}' +
  'h1{font-size:28px;line-height:1.2;margin:0 0 6px;letter-spacing:-.01em;overflow-wrap:anywhere}' +
  'h2{font-size:16px;line-height:1.3;margin:0 0 12px}' +
  'p{margin:0 0 12px;max-width:75ch;overflow-wrap:anywhere}' +
  '.card{border:1px solid;border-radius:10px;padding:18px 20px;margin:16px 0;overflow-x:auto}' +
  '.card p.quiet{font-size:13px}' +
  '.card>:last-child{margin-bottom:0}' +
  '.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:16px;margin:16px 0}' +
  '.pair>.card{margin:0}' +
  '.card .arc-chart{min-width:760px}.pair .arc-chart{min-width:400px}' +
  '.facts{display:flex;flex-wrap:wrap;gap:14px 36px;margin:18px 0 0}' +
  '.facts div,.figures div{min-width:0}' +
  'dt{font-size:12px;line-height:1.4}' +
  'dd{margin:0;overflow-wrap:anywhere;unicode-bidi:isolate}' +
  '.figures{display:flex;flex-wrap:wrap;gap:14px 40px;margin:0 0 14px}' +
  '.figures dd{font-size:22px;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}' +
  '.figures .main dd{font-size:30px;line-height:1.1}' +
  '.best{display:flex;flex-wrap:wrap;gap:16px 64px;align-items:flex-start}.best .figures{flex:1 1 380px;margin:0}' +
  'caption{text-align:left;padding:0 0 4px}' +
  'table{border-collapse:collapse;font-size:13px;line-height:1.4;font-variant-numeric:tabular-nums}' +
  'th,td{padding:5px 14px 5px 0;text-align:left;vertical-align:baseline;border-bottom:1px solid;unicode-bidi:isolate}' +
  'th:last-child,td:last-child{padding-right:0}' +
  'th{font-weight:600;white-space:nowrap;vertical-align:bottom}' +
  'td{white-space:nowrap}' +
  '.number{text-align:right}' +
  '.text{white-space:normal;min-width:16ch;max-width:60ch;overflow-wrap:anywhere}' +
  '.trials{width:100%}' +
  'th button{font:inherit;color:inherit;background:none;border:0;margin:0;padding:0;cursor:pointer;text-align:inherit}' +
  'th button:focus-visible{outline:2px solid;outline-offset:3px;border-radius:2px}' +
  'th button::after{content:"\\2195";opacity:.35;padding-left:.3em}' +
  'th[aria-sort=ascending] button::after{content:"\\2191";opacity:1}' +
  'th[aria-sort=descending] button::after{content:"\\2193";opacity:1}' +
  '.arc-spark{display:block}' +
  'footer{padding-top:8px;padding-bottom:36px;font-size:13px}' +
  '@media print{body{font-size:12px;background:none!important}main,footer{padding:0}table{font-size:9.5px}th,td{padding:3px 8px 3px 0}.pair{grid-template-columns:1fr 1fr}.best .figures{flex-basis:240px}.card{break-inside:avoid;overflow:visible}.card.long{break-inside:auto}' +
  'svg.arc-graph{max-width:100%;height:auto}.card .arc-chart{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}' +
  'th button::after{content:none}}' +
  inBothSchemes(
    (c) =>
      `body{background:${c.paper};color:${c.ink}}` +
      `.card{background:${c.ground};border-color:${c.grid}}` +
      `th,td{border-color:${c.grid}}` +
      `dt,.quiet,footer,th{color:${c.muted}}` +
      `.better{color:${c.green};font-weight:600}` +
      `.failed{color:${c.vermillion}}` +
      `.arc-spark{color:${c.slate}}`,
  );
