import { describe, expect, it } from 'vitest';
import { loadRuntime, messageOf } from './load';

describe('loadRuntime', () => {
  it('loads onnxruntime-node', async () => {
    expect(await loadRuntime()).toHaveProperty('InferenceSession');
  });

  it('throws ENGINE_UNAVAILABLE with the command that installs it where it is missing', async () => {
    const load = loadRuntime(() => Promise.reject(new Error('Cannot find package')));
    await expect(load).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      place: 'onnxruntime-node',
      message: expect.stringContaining('npm install onnxruntime-node') as unknown,
    });
  });
});

describe('messageOf', () => {
  it('is the message of an error, and the text of all else', () => {
    expect(messageOf(new Error('no'))).toBe('no');
    expect(messageOf(7)).toBe('7');
  });
});
