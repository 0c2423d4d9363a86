/** The first of at most `tries` draws that is wanted; undefined where none was. */
export function tryUntil<C>(tries: number, wanted: (candidate: C) => boolean, draw: () => C): C | undefined {
  for (let tried = 0; tried < tries; tried++) {
    const candidate = draw();
    if (wanted(candidate)) return candidate;
  }
  return undefined;
}
