import { Emission } from '../emission/emission';
import { portable, type Target } from '../emission/target';
import { programOf } from './program-of';

/** An emission for a program of nothing: a graph to add nodes to. */
export function emptyEmission(target: Target = portable): Emission {
  return new Emission(
    programOf([], () => []),
    target,
  );
}
