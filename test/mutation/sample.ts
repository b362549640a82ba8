/** Mutation testing by sample: random lines of the pure rooms, which says in an hour about what all of them say in a day. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { Random } from '../highlights/random.ts';

const [count = '100', seed = '1', ...rooms] = process.argv.slice(2);
const files = globSync((rooms.length ? rooms : ['lib/record', 'lib/match']).map((room) => `${room}/**/*.ts`)).filter(
  (file) => !file.endsWith('.test.ts'),
);
const isCode = (line: string) => /[\w"'`]/.test(line) && !/^\s*(\/\/|\/?\*|import\b|export (type|interface)\b)/.test(line);
const lines = files.sort().flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (isCode(line) ? [`${file}:${at + 1}-${at + 1}`] : [])),
);
const random = new Random(Number(seed));
const chosen = Array.from({ length: Number(count) }, () => random.pick(lines));
process.exitCode =
  spawnSync('stryker', ['run', 'test/mutation/stryker.config.json', '--mutate', [...new Set(chosen)].join(',')], {
    stdio: 'inherit',
  }).status ?? 1;
