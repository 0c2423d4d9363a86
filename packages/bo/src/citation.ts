/** The paper and the chapter that this package follows. */
export const citation = {
  key: 'cao2019learnable',
  authors: 'S. Cao, X. Wang, K. M. Kitani',
  title: 'Learnable Embedding Space for Efficient Neural Architecture Compression',
  venue: 'ICLR 2019',
  url: 'https://arxiv.org/abs/1902.00383',
  chapter: 'X. Wang, Search Algorithms and Search Spaces for Neural Architecture Search, CMU-RI-TR-22-12, chapter 2',
} as const;
