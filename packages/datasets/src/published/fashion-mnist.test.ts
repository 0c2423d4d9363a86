import { expect, test } from 'vitest';
import { fashionMnistClasses } from './fashion-mnist';

test('Fashion-MNIST has ten classes, from T-shirt/top to Ankle boot', () => {
  expect(fashionMnistClasses.length).toBe(10);
  expect(new Set(fashionMnistClasses).size).toBe(10);
  expect([fashionMnistClasses[0], fashionMnistClasses[9]]).toEqual(['T-shirt/top', 'Ankle boot']);
});
