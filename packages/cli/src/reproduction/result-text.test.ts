import { findExhibit, reproduce } from '@archipelago/reproduction';
import { describe, expect, it } from 'vitest';
import { resultText } from './result-text';

describe('resultText', () => {
  it('puts ours beside the thesis', async () => {
    const text = resultText(await reproduce(findExhibit('2.3')));
    expect(text).toMatch(
      /^Table 2\.3: Comparison with ShuffleNet on CIFAR-100\nlevel: exact for parameters of ShuffleNet;/,
    );
    expect(text).toMatch(/ShuffleNet 0\.5x \(g = 1\) +parameters \(M\) +0\.26 +0\.260 +0\.0 % +ok/);
    expect(text).toMatch(/needs:\n {2}data +CIFAR-100/);
  });

  it('gives the reason of what differs', async () => {
    const text = resultText(await reproduce(findExhibit('5.2')));
    expect(text).toMatch(/B7 +multiply-adds \(G\) +37 +37\.7 +\+2\.0 % +known mismatch/);
    expect(text).toMatch(/differs:\n {2}B7, multiply-adds: /);
  });

  it('says where a command is not there yet', async () => {
    const text = resultText(await reproduce(findExhibit('figure-3.1')));
    expect(text).toMatch(/^Figure 3\.1: Loss landscape/);
    expect(text).toMatch(/command +archipelago reproduce figure-3\.1 .* \(not there yet\)/);
  });
});
