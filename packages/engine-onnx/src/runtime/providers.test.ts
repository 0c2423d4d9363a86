import { describe, expect, it } from 'vitest';
import { providerName } from './providers';

describe('providerName', () => {
  it('is the name, alone or among options', () => {
    expect(providerName('cpu')).toBe('cpu');
    expect(providerName({ name: 'cuda', deviceId: 1 })).toBe('cuda');
  });
});
