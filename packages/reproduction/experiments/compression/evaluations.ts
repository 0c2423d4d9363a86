/** Students a search may train. */
export const EVALUATIONS = 80;
