import { describe, expect, test } from 'vitest';
import { testFolder } from './fixtures/test-folder';
import { readCosts } from './read-costs';

async function costsOf(content: string) {
  await using files = await testFolder({ 'costs.json': content });
  return Object.fromEntries(await readCosts(files.path('costs.json')));
}

describe('readCosts', () => {
  test('reads a number, named costs, and types', async () => {
    expect(await costsOf('{ "b0": 0.39e9, "b1": 1 }')).toEqual({
      b0: { costs: { cost: 390_000_000 } },
      b1: { costs: { cost: 1 } },
    });
    expect(await costsOf('{ "b0-s1": { "type": "b0", "flops": 3, "ms": 0 }, "b1": { "flops": 5, "ms": 2 } }')).toEqual({
      'b0-s1': { type: 'b0', costs: { flops: 3, ms: 0 } },
      b1: { costs: { flops: 5, ms: 2 } },
    });
  });

  test('passes over a byte order mark', async () => {
    expect(await costsOf('\uFEFF{ "b0": 1 }')).toEqual({ b0: { costs: { cost: 1 } } });
  });

  test.each([
    ['{', 'BAD_FILE', 'no JSON'],
    ['[]', 'BAD_FILE', 'no object'],
    ['3', 'BAD_FILE', 'no object'],
    ['{}', 'BAD_FILE', 'no member'],
    ['{ "b0": { "type": 3, "flops": 1 } }', 'BAD_FILE', 'the type of "b0" is 3'],
    ['{ "b0": {} }', 'BAD_COST', '"b0" has no cost'],
    ['{ "b0": { "type": "b" } }', 'BAD_COST', '"b0" has no cost'],
    ['{ "b0": "3" }', 'BAD_COST', '"b0" is "3"'],
    ['{ "b0": null }', 'BAD_COST', '"b0" is null'],
    ['{ "b0": { "flops": -1 } }', 'BAD_COST', '"b0".flops is -1'],
    ['{ "b0": { "flops": 1e999 } }', 'BAD_COST', '"b0".flops is Infinity'],
  ])('%s fails', async (content, code, message) => {
    await expect(costsOf(content)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test('a missing file fails', async () => {
    await using files = await testFolder();
    await expect(readCosts(files.path('costs.json'))).rejects.toMatchObject({ code: 'BAD_FILE' });
  });
});
