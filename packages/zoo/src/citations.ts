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

export const he2016deep: Citation = {
  key: 'he2016deep',
  authors: 'K. He, X. Zhang, S. Ren, J. Sun',
  title: 'Deep Residual Learning for Image Recognition',
  venue: 'CVPR 2016',
  url: 'https://arxiv.org/abs/1512.03385',
};

export const zhang2018shufflenet: Citation = {
  key: 'zhang2018shufflenet',
  authors: 'X. Zhang, X. Zhou, M. Lin, J. Sun',
  title: 'ShuffleNet: An Extremely Efficient Convolutional Neural Network for Mobile Devices',
  venue: 'CVPR 2018',
  url: 'https://arxiv.org/abs/1707.01083',
};
