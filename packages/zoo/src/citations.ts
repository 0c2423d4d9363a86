import type { Citation } from './citation';

export const simonyan2015very: Citation = {
  key: 'simonyan2015very',
  authors: 'K. Simonyan, A. Zisserman',
  title: 'Very Deep Convolutional Networks for Large-Scale Image Recognition',
  venue: 'ICLR 2015',
  url: 'https://arxiv.org/abs/1409.1556',
};

export const cao2019learnable: Citation = {
  key: 'cao2019learnable',
  authors: 'S. Cao, X. Wang, K. M. Kitani',
  title: 'Learnable Embedding Space for Efficient Neural Architecture Compression',
  venue: 'ICLR 2019',
  url: 'https://arxiv.org/abs/1902.00383',
};
