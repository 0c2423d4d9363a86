/**
 * Colours for light ground. Those of data are from the palette of Okabe and Ito ("Color Universal Design", 2008), which
 * colour-blind readers tell apart, darkened here and lightened for dark ground until they have a contrast of at least
 * 3 : 1 to the ground; text has at least 4.5 : 1.
 */
const light = {
  paper: '#f5f6f8',
  ground: '#ffffff',
  ink: '#1d2530',
  muted: '#5b6676',
  grid: '#e6e9ee',
  blue: '#0072b2',
  orange: '#b36b00',
  green: '#00805d',
  vermillion: '#c84b00',
  purple: '#a8487f',
  sky: '#2b86bd',
  slate: '#74808f',
} as const;

/** The same for dark ground. */
const dark: Scheme = {
  paper: '#0e1218',
  ground: '#171c24',
  ink: '#e8ebf0',
  muted: '#a3adbb',
  grid: '#2b323d',
  blue: '#56b4e9',
  orange: '#e69f00',
  green: '#2fc79b',
  vermillion: '#ff7f4d',
  purple: '#dd8fb8',
  sky: '#7cc4ee',
  slate: '#8b96a5',
};

/** The colours of one scheme by name. */
export type Scheme = Readonly<Record<keyof typeof light, string>>;

/** Both schemes. */
export const schemes: Readonly<Record<'light' | 'dark', Scheme>> = { light, dark };

/** CSS that `rules` writes in the colours of a scheme, for readers of the light one and of the dark one. */
export function inBothSchemes(rules: (scheme: Scheme) => string): string {
  return `${rules(light)}@media (prefers-color-scheme:dark){${rules(dark)}}`;
}
