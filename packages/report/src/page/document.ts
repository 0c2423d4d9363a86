import { markup, trusted, type Markup } from '../markup/markup';
import { clip } from '../markup/words';
import { pageStyle } from './page-style';
import { sortScript, sortScriptHash } from './sort-script';

/** What a page holds. */
export interface PageContent {
  readonly title: string;
  readonly main: Markup;
  readonly footer: Markup;
}

/**
 * A whole HTML document that needs nothing from elsewhere. Its content security policy forbids whatever it does not
 * hold itself: the network, and every script but the one that sorts tables.
 */
export function htmlDocument({ title, main, footer }: PageContent): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${sortScriptHash}'; img-src data:`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="@archipelago/report">
<title>${clip(title, 200)}</title>
<link rel="icon" href="data:,">
<style>${trusted(pageStyle)}</style>
</head>
<body>
<main>
${main}
</main>
<footer>
${footer}
</footer>
<script>${trusted(sortScript)}</script>
</body>
</html>
`.text;
}
