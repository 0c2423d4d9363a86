import type { Attribution } from '../attribution';

/** Names of the ten classes, in label order. */
export const fashionMnistClasses: readonly string[] = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

export const fashionMnistAttribution: Attribution = {
  title: 'Fashion-MNIST',
  citation:
    'H. Xiao, K. Rasul and R. Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms", arXiv:1708.07747, 2017',
  license: 'MIT',
  url: 'https://github.com/zalandoresearch/fashion-mnist',
};
