import { describe, expect, it } from 'vitest';
import { examinationText, machineText } from './examination-text';
import { examine } from './examine';
import { gpuMachine, plainMachine } from './fixtures';

describe('machineText', () => {
  it('says whether Node is supported', () => {
    expect(machineText(plainMachine)).toBe('Node v22.1.0, supported\nlinux x64, Some Processor, 2 processors\n');
    expect(machineText({ ...plainMachine, nodeVersion: 'v18.0.0' })).toContain('not supported: use 20.19 or newer');
  });
});

describe('examinationText', () => {
  it('is a table, what auto takes, and what to install', async () => {
    const text = examinationText(await examine(plainMachine));
    expect(text.split('\n').slice(1, 8)).toEqual([
      'engine  backend   version  device       GFLOP/s (n)  images/s',
      'onnx    cpu       1.30.0   some device  70.1 (1024)     1,235',
      'onnx    cpu       1.30.0   some device  70.1 (1024)     1,235',
      'tfjs    node-gpu  –        –                      –         –',
      'tfjs    node      –        –                      –         –',
      'tfjs    wasm      4.22.0   some device  70.1 (1024)     1,235',
      'tfjs    cpu       –        –                      –         –',
    ]);
    expect(text).toContain('--engine auto takes onnx (@tensorflow/tfjs-node-gpu: not installed)\n');
    expect(text).toMatch(/For more:\n {2}tfjs node-gpu: not installed\n {4}npm install /);
  });

  it('names the GPU that auto takes', async () => {
    expect(examinationText(await examine(gpuMachine({ gpu: true })))).toContain('auto takes tfjs on node-gpu');
  });
});
