import { conv } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { BLOCKED } from '../emission/blocked-layout';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';
import { nativeTarget } from '../testing/run-on-onnx';

describe('the blocked convolution', () => {
  it.each([
    { kind: 'dense', x: [-1, 32, 6, 5], w: [48, 32, 3, 3], options: { padding: [1, 1, 1, 1] } },
    {
      kind: 'dense, strided and dilated',
      x: [2, 16, 9, 9],
      w: [16, 16, 3, 3],
      options: { stride: [2, 1], dilation: [1, 2] },
    },
    { kind: 'dense, padded on one side', x: [2, 16, 5, 5], w: [32, 16, 2, 3], options: { padding: [0, 2, 1, 0] } },
    { kind: 'in groups of whole blocks', x: [2, 32, 4, 4], w: [32, 16, 3, 3], options: { groups: 2 } },
    { kind: 'depthwise', x: [3, 32, 7, 6], w: [32, 1, 5, 5], options: { groups: 32, padding: [2, 2, 2, 2] } },
    { kind: 'of an image', x: [2, 3, 8, 8], w: [16, 3, 3, 3], options: { padding: [1, 1, 1, 1], stride: [2, 2] } },
  ])('$kind gives what the reference gives', async ({ x, w, options }) => {
    const target = await nativeTarget();
    const program = programOf([x, w], (a, b) => conv(a, b, options));
    if (target.block > 0) expect(opsOf(program, target)).toContain(`${BLOCKED}.Conv`);
    await expectAgreement(program, { target });
  });

  it.each([
    { kind: 'half a block of filters', x: [2, 16, 4, 4], w: [24, 16, 3, 3], options: {} },
    { kind: 'a block and a half of input channels', x: [2, 24, 4, 4], w: [16, 24, 3, 3], options: {} },
    { kind: 'groups within a block', x: [2, 16, 4, 4], w: [16, 4, 3, 3], options: { groups: 4 } },
    { kind: 'one spatial axis', x: [2, 16, 8], w: [16, 16, 3], options: {} },
    { kind: 'three spatial axes', x: [1, 16, 3, 3, 3], w: [16, 16, 2, 2, 2], options: {} },
    { kind: 'one tap on a plain map', x: [2, 16, 4, 4], w: [16, 16, 1, 1], options: {} },
  ])('is not used for $kind', async ({ x, w, options }) => {
    const program = programOf([x, w], (a, b) => conv(a, b, options));
    expect(opsOf(program, { fused: true, block: 16, serial: true })).toEqual(['Conv']);
    await expectAgreement(program, { target: await nativeTarget() });
  });
});
