import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { countReport, readResults } from './test-results.mjs';

const report = (testResults, counts) => ({
  numPassedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
});

describe('countReport', () => {
  test('names each failed test', () => {
    const assertionResults = [
      { fullName: 'add adds', status: 'passed' },
      { fullName: 'add carries', status: 'failed' },
    ];
    const suite = { name: 'add.test.ts', status: 'failed', message: '', assertionResults };
    expect(countReport(report([suite], { numPassedTests: 1, numTodoTests: 2 }), 'numerics')).toEqual({
      passed: 1,
      skipped: 2,
      failures: ['numerics: add carries'],
    });
  });

  test('counts a file that could not be loaded as one failure', () => {
    const suite = { name: 'add.test.ts', status: 'failed', message: 'SyntaxError: oops\n at …', assertionResults: [] };
    expect(countReport(report([suite]), 'numerics').failures).toEqual(['numerics: add.test.ts: SyntaxError: oops']);
  });
});

test('readResults counts a missing report as a failure', () => {
  const { failures } = readResults(mkdtempSync(`${tmpdir()}/archipelago-`), 'numerics');
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain('numerics: no test results');
});
