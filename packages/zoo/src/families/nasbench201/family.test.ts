import { describe, expect, it } from 'vitest';
import { nasBench201Family } from './family';

describe('nasBench201Family', () => {
  it('finds every index from 0 to 15624', () => {
    expect(nasBench201Family.find('nasbench201-15624')?.title).toBe(
      'NAS-Bench-201 cell 15624: |nor_conv_1x1~0|+|none~0|nor_conv_1x1~1|+|none~0|nor_conv_1x1~1|nor_conv_1x1~2|',
    );
  });

  it.each(['nasbench201-15625', 'nasbench201-01', 'nasbench201-', 'nasbench201--1', 'nasbench201-1e3'])(
    'does not find %s',
    (name) => {
      expect(nasBench201Family.find(name)).toBeUndefined();
    },
  );

  it('cells 0, 11 and 284 have the figures of three data sets', () => {
    expect(nasBench201Family.find('nasbench201-284')?.published).toHaveLength(6);
    expect(nasBench201Family.find('nasbench201-285')?.published).toEqual([]);
  });
});
