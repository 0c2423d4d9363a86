import { describe, expect, it } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { scorerThreads } from './scorer-threads';

describe('scorerThreads', () => {
  it('gives what one thread gives', async () => {
    const pool = randomPool({ samples: 50, classes: 4, copies: [2, 1], seed: 1 });
    const scorer = scorerThreads({ threads: 2 });
    const [here, there] = [await tabulate(pool, { rows: 9 }), await tabulate(pool, { rows: 9, scorer })];
    for (const types of [[0], [1], [0, 0], [0, 1, 0]]) expect(there.decisions(types)).toEqual(here.decisions(types));
  });

  it('refuses no threads, and a confidence that cannot be sent', async () => {
    expect(() => scorerThreads({ threads: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    const pool = randomPool({ samples: 5, classes: 4, copies: [1], seed: 1 });
    const options = { scorer: scorerThreads(), confidence: () => 1 };
    await expect(tabulate(pool, options)).rejects.toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
