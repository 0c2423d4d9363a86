import { describe, expect, it } from 'vitest';
import type { ZooEntry } from './entry';
import { fixedFamily } from './family';

describe('fixedFamily', () => {
  let made = 0;
  const family = fixedFamily(
    { title: 'One network', grammar: 'one' },
    {
      one() {
        made++;
        return { name: 'one' } as ZooEntry;
      },
    },
  );

  it('makes an entry when it is asked for', () => {
    expect([family.names(), made]).toEqual([['one'], 0]);
    expect([family.find('one')?.name, made]).toEqual(['one', 1]);
  });

  it('finds no properties of objects', () => {
    expect([family.find('two'), family.find('toString'), family.find('__proto__')]).toEqual(
      new Array(3).fill(undefined),
    );
  });
});
