/** `npm test`: everything, on what a user would get. Ends with the real totals alone on a line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, relative } from 'node:path';
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
  count(vitest(project, []));
}

/**
 * As `tests`, for what drives a browser: files of which a test failed run once more, alone, and what passes only then is
 * named, for it is a race that someone has to find. Many such files are no race.
 */
function browserTests(project: string): void {
  say(`${project} tests`);
  const first = vitest(project, []);
  const again = [...first].filter(([, { failed }]) => failed.length > 0).map(([file]) => file);
  if (again.length === 0 || again.length > MAX_RETRIED_FILES) return count(first);
  say(`${project} tests, once more: ${again.join(', ')}`);
  const second = vitest(project, again);
  count(new Map([...first, ...second]));
  for (const file of again) {
    const lasting = second.get(file)?.failed ?? [];
    const passing = first.get(file)?.failed.filter((name) => !lasting.includes(name)) ?? [];
    for (const name of passing) say(`passed only at the second try: ${file}: ${name}`);
  }
}

const MAX_RETRIED_FILES = 3;

/** By file: how many tests passed, and the names of those that failed. */
type Report = Map<string, { passed: number; failed: string[] }>;

function count(report: Report): void {
  for (const { passed, failed } of report.values()) {
    totals.passed += passed;
    totals.failed += failed.length;
  }
}

function vitest(project: string, files: string[]): Report {
  const path = `${ROOT}.artifacts/${project}.json`;
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const finished = run(bin('vitest'), ['run', '--project', project, ...reporters, ...files]);
  const report = readReport(path);
  const isWhole = report.size > 0 && (finished || [...report.values()].some(({ failed }) => failed.length > 0));
  return isWhole ? report : report.set('', { passed: 0, failed: ['broke off outside any test'] });
}

interface FileResult {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
}

function readReport(path: string): Report {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as { testResults: FileResult[] };
    return new Map(testResults.map((file) => [relative(ROOT, file.name), readFile(file)]));
  } catch {
    return new Map();
  }
}

/** A file that failed without a test that did, as by its preparation, counts as one failure. */
function readFile({ status, assertionResults }: FileResult): { passed: number; failed: string[] } {
  const named = (wanted: string) => assertionResults.filter((test) => test.status === wanted).map(({ fullName }) => fullName);
  const failed = named('failed');
  return {
    passed: named('passed').length,
    failed: status === 'failed' && failed.length === 0 ? ['the file as a whole'] : failed,
  };
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
  browserTests('e2e');
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
