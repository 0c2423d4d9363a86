/**
 * Every cascade of `size` members as type numbers in the order they run, a type as often as it has copies: with 8 types of 4
 * copies 8² + 8³ + 8⁴ = 4,672 of 2 to 4 members (thesis 5.5).
 */
export function* orders(copies: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const shorter of orders(copies, size - 1)) {
    for (let type = 0; type < copies.length; type++) {
      if (shorter.filter((other) => other === type).length < copies[type]) yield [...shorter, type];
    }
  }
}
