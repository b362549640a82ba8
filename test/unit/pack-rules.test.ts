import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { lintPack } from '../../lib/record/lint.ts';
import type { Fact, FactKind, Holding, Pack, Person, Series, Statement, Tariff } from '../../lib/record/schema.ts';

const sound = loadPack();

/** Breaks a copy of the bundled pack and returns the new problems as `fact field: problem`. */
function broken(change: (pack: Pack) => void): string[] {
  const pack = structuredClone(sound);
  change(pack);
  return lintPack(pack).map(({ fact, field, problem }) => `${fact} ${field}: ${problem}`);
}

function get<K extends FactKind>(pack: Pack, kind: K, id: string): Extract<Fact, { kind: K }> {
  return pack.facts.find((fact) => fact.kind === kind && fact.id === id) as Extract<Fact, { kind: K }>;
}

const statement = (pack: Pack, id = 'kato-2025-05-04-not-proposing-sale'): Statement => get(pack, 'statement', id);
const cars = (pack: Pack): Tariff => get(pack, 'tariff', 'us-jp-autos');
const japan = (pack: Pack): Holding => get(pack, 'holding', 'ust-holdings-jp');
const yen = (pack: Pack): Series => get(pack, 'series', 'mkt-usdjpy-monthly');
const paused = (pack: Pack) => get(pack, 'tariff', 'us-cn-reciprocal').steps[3]!;
const kato = (pack: Pack): Person => get(pack, 'person', 'katsunobu-kato');

test('a sound pack has no problems', () => {
  expect(broken(() => {})).toEqual([]);
});

test('every problem is named at once, with its file', () => {
  const pack = structuredClone(sound);
  statement(pack).speaker = 'nobody';
  cars(pack).steps[0]!.sources = ['nowhere'];
  expect(lintPack(pack).map(({ file, fact, field }) => [file, fact, field])).toEqual([
    ['statements.json', 'kato-2025-05-04-not-proposing-sale', 'speaker'],
    ['tariffs.json', 'us-jp-autos', 'steps.0.sources'],
  ]);
});

describe('references', () => {
  test.each<[string, (pack: Pack) => void, RegExp]>([
    ['an id that is used twice', (pack) => pack.facts.push(structuredClone(kato(pack))), /^katsunobu-kato id: is used twice$/],
    ['a source that is used twice', (pack) => pack.sources.push({ ...pack.sources[0]! }), /id: is used twice/],
    ['two sources of one edition', (pack) => pack.sources.push({ ...pack.sources[0]!, id: 'twin' }), /^twin url: another source/],
    [
      'a source that nobody uses',
      (pack) => pack.sources.push({ ...pack.sources[0]!, id: 'idle', url: 'https://a.org' }),
      /^idle id: no fact/,
    ],
    ['a source that is not there', (pack) => (statement(pack).sources = ['nowhere']), /sources: no source nowhere/],
    ['a step without its source', (pack) => (cars(pack).steps[0]!.sources = ['nowhere']), /steps\.0\.sources: no source nowhere/],
    [
      'a vintage without its source',
      (pack) => (japan(pack).vintages[0]!.sources = ['nowhere']),
      /vintages\.0\.sources: no source/,
    ],
    ['a source that is named twice', (pack) => kato(pack).sources.push(kato(pack).sources[0]!), /sources: names a source twice/],
    [
      'high confidence without a page that was read',
      (pack) => pack.sources.forEach((source) => (source.seen = 'cited')),
      /^us-jp-autos confidence: is high/,
    ],
    ['a speaker that is not there', (pack) => (statement(pack).speaker = 'nobody'), /speaker: no person nobody/],
    ['a speaker that is no person', (pack) => (statement(pack).speaker = 'us-jp-autos'), /speaker: no person us-jp-autos/],
    ['a measure that is not there', (pack) => (cars(pack).yieldsTo = ['nothing']), /yieldsTo\.0: no tariff nothing/],
    ['a measure that yields to itself', (pack) => (cars(pack).yieldsTo = ['us-jp-autos']), /yieldsTo\.0: points at itself/],
    [
      'an included measure that is not there',
      (pack) => (cars(pack).steps[0]!.includes = ['none']),
      /steps\.0\.includes: no tariff/,
    ],
    [
      'a relation that points forward',
      (pack) => statement(pack).relations.push({ type: 'reaffirms', target: 'katayama-2026-04-30-decisive-nearing' }),
      /points forward to katayama-2026-04-30/,
    ],
    [
      'a relation to nothing',
      (pack) => statement(pack).relations.push({ type: 'reaffirms', target: 'nothing' }),
      /no statement nothing/,
    ],
    ['a gap that is named twice', (pack) => pack.gaps.push({ ...pack.gaps[0]! }), /id: is used twice/],
  ])('%s', (_name, change, problem) => {
    expect(broken(change)).toContainEqual(expect.stringMatching(problem));
  });
});

describe('dates', () => {
  test.each<[string, (pack: Pack) => void, RegExp]>([
    ['a statement of tomorrow', (pack) => (statement(pack).date = '2026-12-01'), /date: 2026-12-01 lies after/],
    [
      'a step known after the pack',
      (pack) => (cars(pack).steps.at(-1)!.knownFrom = '2027-01-01'),
      /knownFrom: 2027-01-01 lies after/,
    ],
    [
      'a value known after the pack',
      (pack) => (yen(pack).points.at(-1)![2] = '2027-01-01'),
      /mkt-usdjpy-monthly points\.\S+: 2027-01-01 lies after/,
    ],
    [
      'a revised value known after the pack',
      (pack) => (japan(pack).vintages.at(-1)!.knownFrom = '2027-01-01'),
      /^ust-holdings-jp vintages\.\d+\.knownFrom: 2027-01-01 lies after/,
    ],
    [
      'a figure known after the pack',
      (pack) => (get(pack, 'figure', 'cn-holdings-peak').knownFrom = '2027-01-01'),
      /^cn-holdings-peak knownFrom: 2027-01-01 lies after/,
    ],
    ['a fact checked after the pack', (pack) => (kato(pack).checkedTo = '2027-01-01'), /checkedTo: lies after/],
    [
      'an event known before it happened',
      (pack) => (get(pack, 'event', 'liberation-day-2025-04-02').knownFrom = '2025-04-01'),
      /knownFrom: lies before the event/,
    ],
    [
      'an intervention on a day of two dates',
      (pack) => (get(pack, 'intervention', 'jp-fx-2026-04-30').to = '2026-05-01'),
      /span: a single day has two dates/,
    ],
    [
      'a window total known too soon',
      (pack) => (get(pack, 'intervention', 'jp-fx-2026-spring').knownFrom = '2026-05-01'),
      /knownFrom: lies before the end/,
    ],
    ['a role that ends before it began', (pack) => (kato(pack).roles[0]!.to = '2024-01-01'), /roles\.0\.to: is not after from/],
    ['two finance ministers', (pack) => (kato(pack).roles[0]!.to = '2025-12-01'), /overlaps with satsuki-katayama/],
    ['a gap after the pack', (pack) => (pack.gaps[0]!.from = '2027-01-01'), /from: lies after/],
  ])('%s', (_name, change, problem) => {
    expect(broken(change)).toContainEqual(expect.stringMatching(problem));
  });
});

describe('tariffs', () => {
  test.each<[string, (pack: Pack) => void, RegExp]>([
    [
      'two rates on one day',
      (pack) => cars(pack).steps.unshift({ ...cars(pack).steps[0]!, rate: 26 }),
      /both said to be charged/,
    ],
    ['a rate that runs on', (pack) => (cars(pack).steps[0]!.validTo = null), /^us-jp-autos steps\.0\.validTo: runs on though 15/],
    [
      'a step that outlives its measure',
      (pack) => (get(pack, 'tariff', 'us-jp-reciprocal').steps.at(-2)!.validTo = null),
      /runs on after the measure ended on 2026-02-24/,
    ],
    ['steps out of order', (pack) => cars(pack).steps.reverse(), /steps are not in the order of knowledge/],
    ['an end before the start', (pack) => (cars(pack).steps[0]!.validTo = '2025-01-01'), /validTo: is not after the start/],
    ['knowledge of no end', (pack) => (cars(pack).steps.at(-1)!.endKnownFrom = '2026-03-01'), /there is no end to know of/],
    [
      'a step in force since never',
      (pack) => (cars(pack).steps[0]!.validFrom = null),
      /validFrom: a step in force needs a first day/,
    ],
    [
      'a step that says nothing',
      (pack) => Object.assign(cars(pack).steps[0]!, { rate: null, rateText: undefined }),
      /neither a rate/,
    ],
    [
      'a gist that leaves the figures to the words over it',
      (pack) => (get(pack, 'tariff', 'us-steel').steps.at(-1)!.gist = 'Relief for machinery; the core stays at 50%.'),
      /^us-steel steps\.\d+\.gist: without one rate it has to tell 15%, 25%, 15%$/,
    ],
    [
      'points suspended of a rate that is charged',
      (pack) => (cars(pack).steps[0]!.suspended = 5),
      /steps\.0\.suspended: only a paused rate/,
    ],
    [
      'points suspended whose rest nobody pays',
      (pack) => (paused(pack).suspended = 25),
      /^us-cn-reciprocal steps\.3\.suspended: the rest of the rate is not charged meanwhile$/,
    ],
    [
      'words that suspend other points than the step',
      (pack) => delete paused(pack).suspended,
      /^us-cn-reciprocal steps\.3\.suspended: the words say 24 points$/,
    ],
    [
      'a measure told twice with two rates',
      (pack) => pack.facts.push({ ...structuredClone(cars(pack)), id: 'twin', steps: [{ ...cars(pack).steps[0]!, rate: 26 }] }),
      /^twin steps\.0\.rate: 26 contradicts us-jp-autos/,
    ],
    [
      'one measure told twice, its goods in another order',
      (pack) => {
        const [step] = cars(pack).steps;
        const add = (id: string, rate: number, scope: Partial<Tariff['scope']>) =>
          pack.facts.push({
            ...structuredClone(cars(pack)),
            id,
            scope: { ...cars(pack).scope, ...scope },
            steps: [{ ...step!, rate }],
          });
        add('one', 25, { alsoSectors: ['trucks', 'steel'] });
        add('twin', 26, { sector: 'steel', alsoSectors: ['autos', 'trucks'] });
      },
      /^twin steps\.0\.rate: 26 contradicts one/,
    ],
    ['all countries and one more', (pack) => (cars(pack).scope.targets = ['*', 'JP']), /all countries stand beside others/],
    ['a country that taxes itself', (pack) => (cars(pack).scope.targets = ['US']), /the imposer taxes itself/],
    ['a country without a name', (pack) => (cars(pack).scope.targets = ['XX']), /XX has no name in the vocabulary/],
    ['a part of all goods', (pack) => (get(pack, 'tariff', 'us-baseline-10').steps[0]!.part = 'some'), /steps\.0\.part: /],
    ['a rate for a country outside', (pack) => (cars(pack).steps[0]!.rates = { KR: 15 }), /steps\.0\.rates: KR is not a target/],
  ])('%s', (_name, change, problem) => {
    expect(broken(change)).toContainEqual(expect.stringMatching(problem));
  });
});

describe('series', () => {
  const last = (pack: Pack) => japan(pack).points.at(-1)!;
  test.each<[string, (pack: Pack) => void, RegExp]>([
    ['a value slipped by a digit', (pack) => (last(pack)[1] = 110.4), /points\.2026-07: jumps from 1116.7 to 110.4 unexplained/],
    ['a price slipped by a digit', (pack) => (yen(pack).points.at(-1)![1] *= 10), /^mkt-usdjpy-monthly points\..*: jumps from/],
    [
      'a table as the source of a month that it does not have',
      (pack) => (japan(pack).pointSources!['2025-03'] = ['tic-table5-jul26']),
      /^ust-holdings-jp pointSources\.2025-03: tic-table5-jul26 does not reach it$/,
    ],
    [
      'a month that no source reaches',
      (pack) => (japan(pack).sources = ['tic-table5-jul26']),
      /^ust-holdings-jp points\.2025-02: none of its sources reaches it$/,
    ],
    [
      'a first figure far from the last',
      (pack) => (japan(pack).vintages[0]!.value *= 2),
      /vintages\.0\.value: .* is far from today's/,
    ],
    ['a value known before its month was over', (pack) => (last(pack)[2] = '2026-07-15'), /known before the month was over/],
    ['a month out of order', (pack) => japan(pack).points.reverse(), /is not in order/],
    ['a day in a monthly series', (pack) => (last(pack)[0] = '2026-07-31'), /points\.2026-07-31: is not a month/],
    [
      'a source of no point',
      (pack) => (japan(pack).pointSources = { '1999-01': ['tic-mfhhis01'] }),
      /pointSources\.1999-01: there is no such/,
    ],
    [
      'a release that is out',
      (pack) => (japan(pack).nextReleases = [{ period: '2026-07', due: '2026-09-16' }]),
      /2026-07 is out already/,
    ],
    [
      'a vintage that nothing follows',
      (pack) => (japan(pack).vintages.find((row) => row.knownTo !== null)!.knownTo = '2026-11-01'),
      /no newer value begins where it ends/,
    ],
    [
      'two newest values at once',
      (pack) => japan(pack).vintages.push({ ...japan(pack).vintages[0]!, value: 1 }),
      /two values of .* were newest on one day/,
    ],
    [
      'a whole below its parts',
      (pack) => (last(pack)[1] = 9999),
      /^ust-holdings-total points\.2026-07: 9248.1 is less than its parts/,
    ],
  ])('%s', (_name, change, problem) => {
    expect(broken(change)).toContainEqual(expect.stringMatching(problem));
  });
});

describe('texts', () => {
  const LONG = 'one two three four five six seven eight nine ten eleven';
  test.each<[string, (pack: Pack) => void, RegExp]>([
    ['a quote of eleven words', (pack) => (statement(pack).quote = LONG), /quote: longer than 10 words/],
    [
      'a quote of 31 characters',
      (pack) => Object.assign(statement(pack), { quote: '米'.repeat(31), quoteLang: 'ja' }),
      /quote: longer than 30 characters/,
    ],
    ['a quote in no language', (pack) => delete statement(pack).quoteLang, /quoteLang: the language of the quote is missing/],
    ['a language of no quote', (pack) => (statement(pack).quote = null), /quoteLang: there is no quote/],
    [
      'a gist that repeats its quote',
      (pack) => (statement(pack).gist = `He said ${statement(pack).quote!}!`),
      /gist: repeats the quote/,
    ],
    [
      'a gist that is a headline',
      (pack) => (statement(pack).gist = pack.sources.find(({ id }) => id === statement(pack).sources[0])!.title),
      /gist: repeats the title of/,
    ],
    [
      'a gist that takes a headline over in part',
      (pack) => {
        const source = pack.sources.find(({ id }) => id === statement(pack).sources[0])!;
        source.title = 'Minister Kato says on Sunday that Japan has no plan to sell bonds';
        statement(pack).gist = 'He repeated: on Sunday that Japan has no plan to change.';
      },
      /gist: repeats the title of/,
    ],
    [
      'a gist that repeats what another statement quotes from the same page',
      (pack) => {
        const other = statement(pack, 'kato-2025-05-02-could-be-card');
        other.sources = statement(pack).sources;
        other.gist = `Kato added this: ${statement(pack).quote}.`;
      },
      /^kato-2025-05-02-could-be-card gist: repeats words that are quoted from/,
    ],
    [
      'a name with a figure',
      (pack) => (cars(pack).names = { en: ['25% auto tariff'] }),
      /names\.en: “25% auto tariff” states a figure/,
    ],
    ['a name of one character', (pack) => (kato(pack).names = { ja: ['加'] }), /too short to name anything/],
    ['a name with a blank', (pack) => (kato(pack).names = { en: ['Kato '] }), /is not tidy/],
    ['a name that stands twice', (pack) => (kato(pack).names = { en: ['Kato', 'Kato'] }), /“Kato” stands twice/],
    ['a name that two people share', (pack) => (kato(pack).names = { en: ['Bessent'] }), /names: “Bessent” also names/],
    ['a name both strong and weak', (pack) => kato(pack).names.en!.push('Kato'), /weakNames: “Kato” is also called strong/],
    [
      'a title that two offices share',
      (pack) => (kato(pack).roles[0]!.names = { en: ['Treasury Secretary'] }),
      /roles\.0\.names: “Treasury Secretary” also names|also names jp-finance-minister/,
    ],
  ])('%s', (_name, change, problem) => {
    expect(broken(change)).toContainEqual(expect.stringMatching(problem));
  });
});
