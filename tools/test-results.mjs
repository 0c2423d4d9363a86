import { existsSync } from 'node:fs';
import { readJson } from './workspace.mjs';

/** The counts of one vitest JSON report; `failures` names each failed test, or what kept the tests from running. */
export function countReport(report, project) {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    if (failed.length > 0) return failed.map((title) => `${project}: ${title}`);
    return status === 'failed' ? [`${project}: ${name}: ${message.split('\n')[0]}`] : [];
  });
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** The counts of the tests that ran last in `folder`; no report is a failure. */
export function readResults(folder, project) {
  const file = `${folder}/test-results.json`;
  if (existsSync(file)) return countReport(readJson(file), project);
  return { passed: 0, skipped: 0, failures: [`${project}: no test results; its build or its tests did not start`] };
}
