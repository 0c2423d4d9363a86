import { markup, trusted, type Markup } from '../markup/markup';
import { clip } from '../markup/words';
import { card } from '../page/card';
import type { CascadePageOptions } from './cascade-options';

/** Selected whole by one click: the page has no script that could copy it. */
const style =
  'margin:0;padding-bottom:6px;overflow-x:auto;white-space:pre;tab-size:2;font:12.5px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;' +
  '-webkit-user-select:all;user-select:all';

/** Source text that runs the cascade; nothing where none was given. */
export function deployCard({ code }: Pick<CascadePageOptions, 'code'>): Markup | undefined {
  if (code === undefined) return undefined;
  return card(
    'Use it',
    markup`<p class="quiet">A click selects all of it.</p>
<pre style="${trusted(style)}">${clip(code, 20_000)}</pre>`,
    { long: true },
  );
}
