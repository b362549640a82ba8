/** `npm test`: everything, on what a user would get. Ends with the real totals alone on a line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../lib/cli/browsers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const isLong = process.argv.includes('--long');
const bin = (name: string) => `${ROOT}node_modules/.bin/${name}`;

interface Totals {
  passed: number;
  failed: number;
}
const totals: Totals = { passed: 0, failed: 0 };

function say(text: string): void {
  process.stdout.write(`\n── ${text}\n`);
}

function run(command: string, args: string[]): boolean {
  // The tools' own first line asks for `node`: let it be the pinned one, also when this was not started by npm.
  const path = `${ROOT}node_modules/.bin${delimiter}${process.env.PATH ?? ''}`;
  const env = { ...process.env, PATH: path, FORCE_COLOR: '0', ...(isLong ? { ON_RECORD_LONG: '1' } : {}) };
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

/** A command that either passes or fails as a whole. */
function check(name: string, command: string, args: string[]): boolean {
  say(name);
  const passed = run(command, args);
  totals[passed ? 'passed' : 'failed'] += 1;
  if (!passed) process.stdout.write(`${name}: failed\n`);
  return passed;
}

/** A Vitest project; its own counts are added. A run that counts nothing is a failure. */
function tests(project: string): void {
  say(`${project} tests`);
  const report = `${ROOT}.artifacts/${project}.json`;
  rmSync(report, { force: true });
  const finished = run(bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { passed, failed } = readReport(report);
  totals.passed += passed;
  totals.failed += failed;
  if (passed + failed === 0 || (!finished && failed === 0)) totals.failed += 1; // broke off outside any test
}

function readReport(path: string): Totals {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

mkdirSync(`${ROOT}.artifacts`, { recursive: true });
check('types', bin('tsc'), ['--noEmit']);
check('lint', bin('oxlint'), ['--deny-warnings']);
check('format', bin('oxfmt'), ['--check']);
check('unused code', bin('knip'), []);
check('record', process.execPath, ['lib/cli/facts.ts', 'lint']);
tests('unit');
const isBuilt = ['chrome', 'firefox']
  .map((browser) => check(`build for ${browser}`, process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser]))
  .every(Boolean);
if (isBuilt) {
  check('budgets and build rules', process.execPath, ['test/budgets.ts']);
  findBrowser('chromium');
  tests('e2e');
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
