/** `npm run facts -- COMMAND`: lints, counts, shows, dates, compares and samples the facts of a pack. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Inspected } from '../record/assemble.ts';
import { packJsonSchema } from '../record/json-schema.ts';
import { formatProblem, PackError } from '../record/problem.ts';
import { Country, IsoDate, Sector, type Pack } from '../record/schema.ts';
import { asOfLines } from './facts/as-of.ts';
import { diffLines } from './facts/diff.ts';
import { sampleFacts } from './facts/sample.ts';
import { factLines, summaryLine } from './facts/show.ts';
import { packStats, statsLines } from './facts/stats.ts';
import { DEFAULT_PACK_DIR, inspectPackAt } from './load-pack.ts';

const HELP = `npm run facts -- COMMAND [--pack DIR]
  lint                                       every broken rule of the pack; exit 1 when there is one
  stats [--json]                             counts by kind, country, speaker, party to the dispute, confidence, year
  show ID                                    one fact with its dates and sources
  asof DATE [--country JP] [--sector autos]  the record as of a day, by what was known then
  diff PACK_A PACK_B                         what was added, removed and changed between two packs
  sample N [--seed S]                        N facts at random, the same for the same seed
  schema                                     the JSON Schema of a pack
  --pack DIR                                 another pack than the bundled one: its folder, or the one file of a build`;

/** Bad input: told in one line, exit 2. */
class UsageError extends Error {}

interface Options {
  pack: string;
  json: boolean;
  country: string | undefined;
  sector: string | undefined;
  seed: string;
}

function main(): void {
  const { options, positionals } = parse();
  const [command, ...rest] = positionals;
  const run = COMMANDS[command ?? 'help'];
  if (!run) throw new UsageError(`no command “${command}”; try help`);
  run(rest, options);
}

function parse(): { options: Options; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', default: DEFAULT_PACK_DIR },
        json: { type: 'boolean', default: false },
        country: { type: 'string' },
        sector: { type: 'string' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    });
    const { help, country, sector, ...options } = values;
    return { options: { ...options, country, sector }, positionals: help ? ['help'] : positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error));
  }
}

const COMMANDS: Record<string, (rest: string[], options: Options) => void> = {
  help: () => print([HELP]),
  lint(rest, { pack: dir }) {
    expectCount(rest, 0, 'lint takes no further words');
    const { problems } = inspect(dir);
    if (problems.length === 0) return print(['no rule is broken']);
    throw new PackError(problems);
  },
  stats(rest, { pack: dir, json }) {
    expectCount(rest, 0, 'stats takes no further words');
    const pack = open(dir);
    const stats = packStats(pack, gzipSync(JSON.stringify(pack)).length);
    print(json ? [JSON.stringify(stats)] : statsLines(stats));
  },
  schema(rest) {
    expectCount(rest, 0, 'schema takes no further words');
    print([JSON.stringify(packJsonSchema(), null, 2)]);
  },
  show(rest, { pack: dir }) {
    expectCount(rest, 1, 'show takes the id of one fact');
    const pack = open(dir);
    const fact = pack.facts.find((it) => it.id === rest[0]);
    if (!fact) throw new UsageError(`no fact ${rest[0]}`);
    print(factLines(fact, pack.sources));
  },
  asof(rest, { pack: dir, country, sector }) {
    expectCount(rest, 1, 'asof takes one day');
    if (!IsoDate.safeParse(rest[0]).success) throw new UsageError(`not a day: ${rest[0]} (write 2025-05-02)`);
    if (country !== undefined && !Country.safeParse(country).success) throw new UsageError(`not an ISO 3166 code: ${country}`);
    const goods = sector === undefined ? undefined : Sector.safeParse(sector).data;
    if (sector !== undefined && !goods) throw new UsageError(`no sector ${sector}; one of ${Sector.options.join(', ')}`);
    const pack = open(dir);
    if (country !== undefined && !(country in pack.vocabulary.countries))
      throw new UsageError(`no country ${country} in the pack`);
    print(asOfLines(pack, { date: rest[0]!, country, sector: goods }));
  },
  diff(rest) {
    expectCount(rest, 2, 'diff takes two folders');
    print(diffLines(open(rest[0]!), open(rest[1]!)));
  },
  sample(rest, { pack: dir, seed }) {
    expectCount(rest, 1, 'sample takes a number');
    const count = Number(rest[0]);
    if (!Number.isInteger(count) || count < 1) throw new UsageError(`not a number of facts: ${rest[0]}`);
    const pack = open(dir);
    print(sampleFacts(pack.facts, count, seed).map((fact) => summaryLine(fact, pack.sources)));
  },
};

function inspect(path: string): Inspected {
  if (!existsSync(path)) throw new UsageError(`no such folder or file: ${path}`);
  return inspectPackAt(path);
}

/** A pack that keeps the schema can be looked at, whatever rules it breaks. */
function open(path: string): Pack {
  const { pack, problems } = inspect(path);
  if (!pack) throw new PackError(problems);
  return pack;
}

function expectCount(rest: readonly string[], count: number, message: string): void {
  if (rest.length !== count) throw new UsageError(message);
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

function fail(message: string, code: number): void {
  console.error(`facts: ${message}`);
  process.exitCode = code;
}

try {
  main();
} catch (error) {
  if (error instanceof UsageError) fail(error.message, 2);
  else if (error instanceof PackError) {
    print(error.problems.map(formatProblem));
    fail(`${error.problems.length} ${error.problems.length === 1 ? 'problem' : 'problems'}`, 1);
  } else throw error;
}
