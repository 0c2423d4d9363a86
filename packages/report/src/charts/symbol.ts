import { markup, type Markup } from '../markup/markup';

/** The marks of a legend. */
export type Symbol = 'dot' | 'cross' | 'ring' | 'diamond' | 'triangle' | 'line';

/** A mark with its centre at (`x`, `y`), pixels. */
export function symbolMarkup(symbol: Symbol, x: number, y: number): Markup {
  switch (symbol) {
    case 'dot':
      return markup`<circle cx="${x}" cy="${y}" r="3.5"/>`;
    case 'ring':
      return markup`<circle cx="${x}" cy="${y}" r="5" fill="none"/>`;
    case 'cross':
      return markup`<path d="M${x - 3.5},${y - 3.5}l7,7m0,-7l-7,7"/>`;
    case 'diamond':
      return markup`<path d="M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z"/>`;
    case 'triangle':
      return markup`<path d="M${x - 4},${y - 2.5}h8l-4,6.5z"/>`;
    case 'line':
      return markup`<path d="M${x - 8},${y}h16"/>`;
  }
}
