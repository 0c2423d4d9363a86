import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exhibits } from '../catalog';
import { nameOf } from '../exhibit';
import { reproductionDocument } from './reproduction-document';

const file = new URL('../../../../docs/reproduction.md', import.meta.url);

describe('reproductionDocument', () => {
  it('is docs/reproduction.md; write it anew with archipelago reproduce --markdown', async () => {
    expect(await reproductionDocument()).toBe(readFileSync(file, 'utf8'));
  });

  it('has a section for each of the 71 tables and figures', async () => {
    const text = await reproductionDocument();
    for (const exhibit of exhibits) expect(text).toContain(`\n### ${nameOf(exhibit)}: ${exhibit.title}\n`);
  });
});
