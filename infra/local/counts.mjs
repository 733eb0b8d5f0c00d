import { readFileSync } from 'node:fs';

const plain = { passed: 0, failed: 0, skipped: 0 };

/** One step that either holds or does not. */
export function oneStep({ code }) {
  return code === 0 ? { ...plain, passed: 1 } : { ...plain, failed: 1 };
}

/** The last line `N passed, N failed` that a runner of ours printed. */
export function lastLine({ code, lines }) {
  const last = lines.map((line) => /^(\d+) passed, (\d+) failed/.exec(line)).findLast(Boolean);
  return honest(code, { ...plain, passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) });
}

/** The report of Vitest; a file that does not even load is one failure. */
export function vitestReport({ code, report }) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = read(report);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return honest(code, { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests });
}

/** The report of Playwright; a test that passed only when tried again passed, and Playwright shows it as flaky. */
export function playwrightReport({ code, report }) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = read(report).stats ?? {};
  return honest(code, { passed: expected + flaky, failed: unexpected, skipped });
}

/** The programs that a deep check asked for and this machine lacks. */
export function absentPrograms(lines) {
  return lines.flatMap((line) => /^not run: (.+)$/.exec(line.trim())?.[1] ?? []);
}

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** A runner that says all is well and ends badly, or that ran nothing, failed. */
function honest(code, counts) {
  if (counts.failed > 0) return counts;
  return code === 0 && counts.passed > 0 ? counts : { ...counts, failed: 1 };
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}
