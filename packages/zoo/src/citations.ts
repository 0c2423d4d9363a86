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

export const liu2019darts: Citation = {
  key: 'liu2019darts',
  authors: 'H. Liu, K. Simonyan, Y. Yang',
  title: 'DARTS: Differentiable Architecture Search',
  venue: 'ICLR 2019',
  url: 'https://arxiv.org/abs/1806.09055',
};

export const xu2020pc: Citation = {
  key: 'xu2020pc',
  authors: 'Y. Xu, L. Xie, X. Zhang, X. Chen, G.-J. Qi, Q. Tian, H. Xiong',
  title: 'PC-DARTS: Partial Channel Connections for Memory-Efficient Architecture Search',
  venue: 'ICLR 2020',
  url: 'https://arxiv.org/abs/1907.05737',
};

export const chen2019progressive: Citation = {
  key: 'chen2019progressive',
  authors: 'X. Chen, L. Xie, J. Wu, Q. Tian',
  title: 'Progressive Differentiable Architecture Search: Bridging the Depth Gap between Search and Evaluation',
  venue: 'ICCV 2019',
  url: 'https://arxiv.org/abs/1904.12760',
};

export const xie2019snas: Citation = {
  key: 'xie2019snas',
  authors: 'S. Xie, H. Zheng, C. Liu, L. Lin',
  title: 'SNAS: Stochastic Neural Architecture Search',
  venue: 'ICLR 2019',
  url: 'https://arxiv.org/abs/1812.09926',
};

export const pham2018efficient: Citation = {
  key: 'pham2018efficient',
  authors: 'H. Pham, M. Y. Guan, B. Zoph, Q. V. Le, J. Dean',
  title: 'Efficient Neural Architecture Search via Parameter Sharing',
  venue: 'ICML 2018',
  url: 'https://arxiv.org/abs/1802.03268',
};

export const liu2018progressive: Citation = {
  key: 'liu2018progressive',
  authors: 'C. Liu, B. Zoph, M. Neumann, J. Shlens, W. Hua, L.-J. Li, L. Fei-Fei, A. Yuille, J. Huang, K. Murphy',
  title: 'Progressive Neural Architecture Search',
  venue: 'ECCV 2018',
  url: 'https://arxiv.org/abs/1712.00559',
};

export const zoph2018learning: Citation = {
  key: 'zoph2018learning',
  authors: 'B. Zoph, V. Vasudevan, J. Shlens, Q. V. Le',
  title: 'Learning Transferable Architectures for Scalable Image Recognition',
  venue: 'CVPR 2018',
  url: 'https://arxiv.org/abs/1707.07012',
};

export const real2019regularized: Citation = {
  key: 'real2019regularized',
  authors: 'E. Real, A. Aggarwal, Y. Huang, Q. V. Le',
  title: 'Regularized Evolution for Image Classifier Architecture Search',
  venue: 'AAAI 2019',
  url: 'https://arxiv.org/abs/1802.01548',
};

export const zela2020understanding: Citation = {
  key: 'zela2020understanding',
  authors: 'A. Zela, T. Elsken, T. Saikia, Y. Marrakchi, T. Brox, F. Hutter',
  title: 'Understanding and Robustifying Differentiable Architecture Search',
  venue: 'ICLR 2020',
  url: 'https://arxiv.org/abs/1909.09656',
};

export const dong2020bench: Citation = {
  key: 'dong2020bench',
  authors: 'X. Dong, Y. Yang',
  title: 'NAS-Bench-201: Extending the Scope of Reproducible Neural Architecture Search',
  venue: 'ICLR 2020',
  url: 'https://arxiv.org/abs/2001.00326',
};

export const carreira2017quo: Citation = {
  key: 'carreira2017quo',
  authors: 'J. Carreira, A. Zisserman',
  title: 'Quo Vadis, Action Recognition? A New Model and the Kinetics Dataset',
  venue: 'CVPR 2017',
  url: 'https://arxiv.org/abs/1705.07750',
};

export const xie2018rethinking: Citation = {
  key: 'xie2018rethinking',
  authors: 'S. Xie, C. Sun, J. Huang, Z. Tu, K. Murphy',
  title: 'Rethinking Spatiotemporal Feature Learning: Speed-Accuracy Trade-offs in Video Classification',
  venue: 'ECCV 2018',
  url: 'https://arxiv.org/abs/1712.04851',
};

export const wang2018non: Citation = {
  key: 'wang2018non',
  authors: 'X. Wang, R. Girshick, A. Gupta, K. He',
  title: 'Non-local Neural Networks',
  venue: 'CVPR 2018',
  url: 'https://arxiv.org/abs/1711.07971',
};

export const wang2020attentionnas: Citation = {
  key: 'wang2020attentionnas',
  authors: 'X. Wang, X. Xiong, M. Neumann, A. Piergiovanni, M. S. Ryoo, A. Angelova, K. M. Kitani, W. Hua',
  title: 'AttentionNAS: Spatiotemporal Attention Cell Search for Video Classification',
  venue: 'ECCV 2020',
  url: 'https://arxiv.org/abs/2007.12034',
};

export const tan2019efficientnet: Citation = {
  key: 'tan2019efficientnet',
  authors: 'M. Tan, Q. V. Le',
  title: 'EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks',
  venue: 'ICML 2019',
  url: 'https://arxiv.org/abs/1905.11946',
};

export const wang2022wisdom: Citation = {
  key: 'wang2022wisdom',
  authors: 'X. Wang, D. Kondratyuk, E. Christiansen, K. M. Kitani, Y. Movshovitz-Attias, E. Eban',
  title: 'Wisdom of Committees: An Overlooked Approach To Faster and More Accurate Models',
  venue: 'ICLR 2022',
  url: 'https://arxiv.org/abs/2012.01988',
};

export const sandler2018mobilenetv2: Citation = {
  key: 'sandler2018mobilenetv2',
  authors: 'M. Sandler, A. Howard, M. Zhu, A. Zhmoginov, L.-C. Chen',
  title: 'MobileNetV2: Inverted Residuals and Linear Bottlenecks',
  venue: 'CVPR 2018',
  url: 'https://arxiv.org/abs/1801.04381',
};

export const dosovitskiy2021image: Citation = {
  key: 'dosovitskiy2021image',
  authors:
    'A. Dosovitskiy, L. Beyer, A. Kolesnikov, D. Weissenborn, X. Zhai, T. Unterthiner, M. Dehghani, M. Minderer, G. Heigold, S. Gelly, J. Uszkoreit, N. Houlsby',
  title: 'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
  venue: 'ICLR 2021',
  url: 'https://arxiv.org/abs/2010.11929',
};

export const feichtenhofer2020x3d: Citation = {
  key: 'feichtenhofer2020x3d',
  authors: 'C. Feichtenhofer',
  title: 'X3D: Expanding Architectures for Efficient Video Recognition',
  venue: 'CVPR 2020',
  url: 'https://arxiv.org/abs/2004.04730',
};

export const chen2017rethinking: Citation = {
  key: 'chen2017rethinking',
  authors: 'L.-C. Chen, G. Papandreou, F. Schroff, H. Adam',
  title: 'Rethinking Atrous Convolution for Semantic Image Segmentation',
  venue: 'arXiv 2017',
  url: 'https://arxiv.org/abs/1706.05587',
};
