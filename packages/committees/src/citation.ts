/** The paper and the chapter that this package follows. */
export const citation = {
  key: 'wang2022wisdom',
  authors: 'X. Wang, D. Kondratyuk, E. Christiansen, K. M. Kitani, Y. Alon, E. Eban',
  title: 'Wisdom of Committees: An Overlooked Approach To Faster and More Accurate Models',
  venue: 'ICLR 2022',
  url: 'https://arxiv.org/abs/2012.01988',
  chapter: 'X. Wang, Search Algorithms and Search Spaces for Neural Architecture Search, CMU-RI-TR-22-12, chapter 5',
} as const;
