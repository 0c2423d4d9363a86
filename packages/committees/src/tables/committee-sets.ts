/**
 * Every way to take `size` members out of types with so many copies each, where order does not matter: type numbers in
 * ascending order, in lexicographic order. With 8 types of 4 copies there are 8, 36, 120 and 330 of size 1 to 4.
 */
export function* committeeSets(copies: readonly number[], size: number): Generator<readonly number[]> {
  yield* extend([], 0);

  function* extend(chosen: readonly number[], from: number): Generator<readonly number[]> {
    if (chosen.length === size) {
      yield chosen;
      return;
    }
    for (let type = from; type < copies.length; type++) {
      const held = chosen.filter((other) => other === type).length;
      if (held < copies[type]) yield* extend([...chosen, type], type);
    }
  }
}

/** A name for the members of a committee, whatever their order. */
export function setKey(types: readonly number[]): string {
  return types.length === 1 ? String(types[0]) : [...types].sort((a, b) => a - b).join();
}
