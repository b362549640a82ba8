import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Event } from '../record/schema.ts';
import { asOfLines } from './facts/as-of.ts';
import { diffLines } from './facts/diff.ts';
import { sampleFacts } from './facts/sample.ts';
import { packStats } from './facts/stats.ts';
import { DEFAULT_PACK_DIR, loadPack } from './load-pack.ts';

const pack = loadPack();
const folder = mkdtempSync(join(tmpdir(), 'facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function facts(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'facts.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, errors: stderr.trim().split('\n') };
}

function edit(copy: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
}

/** Writes a copy of the bundled pack with one file changed, and returns its folder. */
function copyWith(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, 'pack-'));
  cpSync(DEFAULT_PACK_DIR, copy, { recursive: true });
  edit(copy, file, change);
  return copy;
}

describe('the command', () => {
  it('lints the bundled pack', () => {
    expect(facts('lint')).toMatchObject({ status: 0, stdout: 'no rule is broken\n' });
  });

  it('names every broken place and exits 1', () => {
    const copy = copyWith('statements.json', (text) => text.replaceAll('"speaker": "katsunobu-kato"', '"speaker": "nobody"'));
    const { status, stdout, errors } = facts('lint', '--pack', copy);
    expect(status).toBe(1);
    expect(stdout).toContain('statements.json kato-2025-05-02-could-be-card speaker: no person nobody');
    expect(errors).toEqual([expect.stringMatching(/^facts: \d\d problems$/)]);
  });

  it.each([
    ['a field of the wrong type', 'terms.json', '"kind": "term"', '"kind": "thing"', 'terms.json us-treasuries kind'],
    ['a file that is no JSON', 'events.json', '[', '', 'events.json - -: not JSON'],
  ])('tells of %s', (_name, file, from, to, line) => {
    const { status, stdout } = facts(
      'lint',
      '--pack',
      copyWith(file, (text) => text.replace(from, to)),
    );
    expect(status).toBe(1);
    expect(stdout).toContain(line);
  });

  it('names a file that is no JSON beside what is wrong in others, and nothing twice', () => {
    const copy = copyWith('events.json', () => '[');
    writeFileSync(join(copy, 'gaps.json'), '[{"id": "A"}]');
    const lines = facts('lint', '--pack', copy).stdout.trim().split('\n');
    expect(lines.filter((line) => line.startsWith('events.json'))).toHaveLength(1);
    expect(lines).toContainEqual(expect.stringMatching(/^gaps\.json A from: /));
  });

  it('names what the schema and what the rules refuse in one run, whatever the files', () => {
    const copy = copyWith('tariffs.json', (text) => text.replace('"sector": "autos"', '"sector": "cars"'));
    edit(copy, 'statements.json', (text) => text.replace('"speaker": "katsunobu-kato"', '"speaker": "nobody"'));
    edit(copy, 'interventions.json', (text) => text.replace('"bought": "JPY"', '"bought": "YEN"'));
    edit(copy, 'events.json', (text) => text.replace(/"knownFrom": "\d{4}/, '"knownFrom": "1990'));
    edit(copy, 'terms.json', () => '[{"id": ]');
    const { status, stdout, errors } = facts('lint', '--pack', copy);
    expect({ status, errors }).toEqual({ status: 1, errors: ['facts: 5 problems'] });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^events\.json \S+ knownFrom: lies before the event$/),
      expect.stringMatching(/^interventions\.json \S+ bought: not an ISO 4217 code; it says "YEN"$/),
      expect.stringMatching(/^statements\.json \S+ speaker: no person nobody$/),
      expect.stringMatching(/^tariffs\.json \S+ scope\.sector: .*; it says "cars"$/),
      expect.stringMatching(/^terms\.json - -: not JSON: /),
    ]);
  });

  it('reads the one file of a build as well as a folder', () => {
    const file = join(folder, 'joined.json');
    writeFileSync(file, JSON.stringify(pack));
    expect(facts('diff', DEFAULT_PACK_DIR, file)).toMatchObject({ status: 0, errors: [''] });
    writeFileSync(file, JSON.stringify(pack).slice(0, 5000));
    const { status, stdout } = facts('diff', DEFAULT_PACK_DIR, file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/^joined\.json - -: not JSON: [^\n]+\n$/) });
  });

  it('prints counts as JSON', () => {
    const { stdout } = facts('stats', '--json');
    expect(stdout).toMatch(/^\{"kinds":\{"\w+":\d+[^{}]*\},[^\n]+\}\n$/);
    const stats = JSON.parse(stdout);
    expect(stats.kinds).toMatchObject({ tariff: expect.any(Number), statement: expect.any(Number), term: expect.any(Number) });
    expect(stats.parties).toMatchObject({ US: expect.any(Number), JP: expect.any(Number) });
  });

  it('shows a fact with its sources', () => {
    expect(facts('show', 'us-jp-autos').stdout).toMatch(/known 2025-09-16 {2}in_force 15% all-in[\s\S]*sources\n {2}\d{4}-/);
  });

  it.each([
    [['nope']],
    [['show']],
    [['show', 'no-such-fact']],
    [['asof', 'may']],
    [['asof', '2025-05-02', '--country', 'Japan']],
    [['asof', '2025-05-02', '--country', 'ZZ']],
    [['asof', '2025-02-30']],
    [['asof', '2025-05-02', '--sector', 'toys']],
    [['sample', 'some']],
    [['diff', '/nowhere/a', '/nowhere/b']],
    [['lint', '--pack', '/nowhere']],
    [['--loud']],
  ])('answers %j with one line and exit 2', (args) => {
    const { status, stdout, errors } = facts(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(errors).toEqual([expect.stringMatching(/^facts: \S/)]);
  });
});

describe('asOfLines', () => {
  it('uses only what was known on the day', () => {
    const lines = asOfLines(pack, { date: '2025-05-02', country: 'JP', sector: 'autos' });
    expect(lines).toContain('  us-jp-reciprocal: paused 24% until 2025-07-09; charged 10% until 2025-07-09');
    expect(lines).toContain('  US on JP, autos: 27.5% = 25 us-jp-autos + 2.5 normal duty');
    expect(lines).toContain('  ust-holdings-jp: 1125.9 USD bn for 2025-02, rank 1');
    expect(lines).toContain('  jp-finance-minister: Katsunobu Kato');
  });
});

describe('asOfLines after the last day of the record', () => {
  const lines = asOfLines(pack, { date: '2027-03-01', country: 'JP', sector: undefined });

  it('says where the record ends and what it lacks', () => {
    expect(lines).toContain(`the record ends ${pack.builtOn}; what came later is not in it`);
    for (const { gist } of pack.gaps) expect(lines).toContain(`  ${gist}`);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}ust-holdings-jp: .* for 2026-07, rank 1 \(the record ends here\)$/));
  });

  it('says nothing of the sort before', () => {
    expect(asOfLines(pack, { date: pack.builtOn, country: 'JP', sector: undefined }).join('\n')).not.toContain('what came later');
  });
});

describe('sampleFacts', () => {
  it('draws the same facts for the same seed, each at most once', () => {
    const ids = sampleFacts(pack.facts, 40, 'a').map((fact) => fact.id);
    expect(sampleFacts(pack.facts, 40, 'a').map((fact) => fact.id)).toEqual(ids);
    expect(sampleFacts(pack.facts, 40, 'b').map((fact) => fact.id)).not.toEqual(ids);
    expect(new Set(ids).size).toBe(40);
    expect(sampleFacts(pack.facts.slice(0, 3), 9, 'a')).toHaveLength(3);
  });
});

describe('packStats', () => {
  it('counts a statement for the country of the office held on its day', () => {
    const statements = pack.facts.filter((fact) => fact.kind === 'statement');
    const kato = statements.filter((fact) => fact.speaker === 'katsunobu-kato');
    const people = pack.facts.filter((fact) => fact.kind === 'person');
    const stats = packStats({ ...pack, facts: [...kato, ...people] }, 0);
    expect(stats.parties).toEqual({ JP: kato.length });
    expect(stats.speakers).toEqual({ 'katsunobu-kato': kato.length });
    expect(stats.kinds).toEqual({ person: people.length, statement: kato.length });
  });
});

describe('packStats by country and party', () => {
  const bare = (facts: typeof pack.facts) => packStats({ ...pack, facts }, 0);
  const find = (...ids: string[]) => ids.map((id) => pack.facts.find((fact) => fact.id === id)!);

  it('counts a tariff for who imposes it and for each country that it names', () => {
    const stats = bare(find('us-cn-fentanyl', 'cn-us-retaliation-2025', 'us-autos'));
    expect(stats.parties).toEqual({ US: 3, CN: 2, '*': 1, HK: 1 });
    expect(stats.imposers).toEqual({ US: 2, CN: 1 });
  });

  it('counts a series for its holder or for both sides of a pair, and sums of holders for none', () => {
    const stats = bare(find('ust-holdings-jp', 'ust-holdings-total', 'us-goods-deficit-japan'));
    expect(stats.parties).toEqual({ JP: 2, US: 1 });
  });

  it('counts an event for the countries that its words name, each once', () => {
    const event = find('liberation-day-2025-04-02')[0] as Event;
    const stats = bare([{ ...event, title: "Japan's envoy in Washington", gist: 'Tokyo and the U.S. met; Indiana did not.' }]);
    expect(stats.countries).toEqual({ JP: 1, US: 1 });
    expect(stats.parties).toEqual({});
  });
});

describe('diffLines', () => {
  it('names what was added, removed and changed', () => {
    const [first, second, ...rest] = pack.facts;
    const event = pack.facts.find((fact): fact is Event => fact.kind === 'event')!;
    const after = {
      ...pack,
      facts: [{ ...second!, confidence: 'reported' as const, note: 'n' }, ...rest, { ...event, id: 'new-one' }],
    };
    expect(diffLines(pack, after)).toEqual([
      `- tariff ${first!.id}`,
      expect.stringMatching(new RegExp(`^~ tariff ${second!.id}: (confidence, )?note$`)),
      '+ event new-one',
      `${pack.version} → ${pack.version}: 1 added, 1 removed, 1 changed`,
    ]);
    expect(diffLines(pack, pack)).toEqual([`${pack.version} → ${pack.version}: 0 added, 0 removed, 0 changed`]);
  });
});
