import { markup, type Insertable, type Markup } from '../markup/markup';

/** A titled part of the page. With `long` it may be broken over printed pages. */
export function card(title: string, content: Insertable, { long = false }: { readonly long?: boolean } = {}): Markup {
  return markup`<section class="${long ? 'card long' : 'card'}">
<h2>${title}</h2>
${content}
</section>
`;
}
