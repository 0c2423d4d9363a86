import { describe, expect, it } from 'vitest';
import { runCommand } from '../fixtures/run-command';

describe('archipelago describe', () => {
  it('--json has parameters, multiplyAdds and stages of efficientnet-b3', async () => {
    const { code, out } = await runCommand('describe', 'efficientnet-b3', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      parameters: 12_233_232,
      multiplyAdds: 1_827_141_392,
      stages: expect.arrayContaining([expect.objectContaining({ shape: [1000] })]),
    });
  });

  it('--input and --classes build it for another task', async () => {
    const { out } = await runCommand('describe', 'resnet18-cifar', '--input', '64x64', '--classes', '7', '--json');
    expect(JSON.parse(out)).toMatchObject({ input: [3, 64, 64], output: [7] });
    const clip = await runCommand('describe', 'x3d-m', '--input', '16x224x224', '--classes', '400', '--json');
    expect(JSON.parse(clip.out)).toMatchObject({ input: [3, 16, 224, 224], parameters: 3_794_322 });
  });

  it('--format dot is the language of Graphviz', async () => {
    const { code, out } = await runCommand('describe', 'vgg-small', '--format', 'dot');
    expect(code).toBe(0);
    expect(out).toMatch(/^digraph "vgg-small" \{\n/);
  });

  it('--format svg is one drawing, also of a network of a thousand layers', async () => {
    const { code, out } = await runCommand('describe', 'efficientnet-b7', '--format', 'svg');
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/);
  });

  it.each([
    [['describe', 'resnet5'], /nearest are resnet50.*\[UNKNOWN_NAME\]/],
    [['describe', 'i3d', '--input', '224x224'], /\[BAD_INPUT\]/],
    [['describe', 'vgg-small', '--input', '0x4'], /give height and width/],
    [['describe', 'vgg-small', '--classes', '0'], /give an integer of at least 1/],
    [['describe', 'vgg-small', '--format', 'png'], /Allowed choices are dot, svg/],
    [['describe', 'vgg-small', '--format', 'dot', '--json'], /cannot be used with/],
  ])('%j exits with 2 and says why', async (args, message) => {
    const { code, out, err } = await runCommand(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });
});
