import { describe, expect, it, test } from 'vitest';
import { person, statement, step, tariff } from '../../test/support/facts.ts';
import { source, tried } from '../../test/support/lint.ts';
import { lintTexts } from './lint-texts.ts';
import type { Fact, Names, Person, Role, Statement, Term } from './schema.ts';

const said = (part: Partial<Statement> = {}) => statement({ id: 'said', date: '2025-05-02', ...part });
const quoting = (quote: string, gist = 'Spoke of bonds.', part: Partial<Statement> = {}) =>
  said({ quote, quoteLang: 'en', gist, ...part });
const problems = (...facts: Fact[]) => tried(lintTexts, facts);
/** What is said of a statement whose gist rests on a page of a title. */
const underTitle = (title: string, gist: string) => tried(lintTexts, [said({ gist })], { sources: [source({ title })] });
const repeatsTitle = ['said gist: repeats the title of a-source'];

describe('a quote', () => {
  test.each<[string, Statement, string[]]>([
    ['has up to ten words', quoting('one two three four five six seven eight nine ten'), []],
    ['has no eleventh', quoting('one two three four five six seven eight nine ten eleven'), ['said quote: longer than 10 words']],
    ['counts a word with an apostrophe or a point as one', quoting("it's 4.5 don’t 1,000 e five six seven eight nine"), []],
    ['in Japanese has up to thirty characters', quoting('米'.repeat(30), 'Spoke.', { quoteLang: 'ja' }), []],
    [
      'in Japanese has no more',
      quoting('か'.repeat(31), 'Spoke.', { quoteLang: 'ja' }),
      ['said quote: longer than 30 characters'],
    ],
    [
      'says its language',
      quoting('a card', 'Spoke.', { quoteLang: undefined }),
      ['said quoteLang: the language of the quote is missing'],
    ],
    ['that is not there has no language', said({ quoteLang: 'en' }), ['said quoteLang: there is no quote']],
    ['that is not there is no translation', said({ quoteTranslated: true }), ['said quoteLang: there is no quote']],
    ['that is not there says nothing', said({ quoteTranslated: false }), []],
    ['is not repeated by the gist', quoting('a card to play', 'Called it A Card, to play!'), ['said gist: repeats the quote']],
    ['may be spoken of', quoting('a card to play', 'Called it a card that one could play.'), []],
  ])('%s', (_name, one, expected) => {
    expect(problems(one)).toEqual(expected);
  });

  it('is not repeated by what another says from the same page', () => {
    const other = said({ id: 'other', gist: 'Was asked about a card to play.' });
    expect(problems(quoting('a card to play'), other)).toEqual(['other gist: repeats words that are quoted from a-source']);
    expect(problems(quoting('a card to play', 'Spoke.', { sources: ['another-page'] }), other)).toEqual([]);
  });

  it('is looked for among all quotes of a page', () => {
    const other = said({ id: 'other', gist: 'Was asked about a card to play.' });
    const first = quoting('nothing is decided', 'Spoke.', { id: 'first' });
    expect(problems(first, quoting('a card to play'), other)).toEqual([
      'other gist: repeats words that are quoted from a-source',
    ]);
  });
});

describe('a gist', () => {
  test.each<[string, string, string, string[]]>([
    ['does not hold a title of three words', 'No Bond Sales', 'Said: no bond sales.', repeatsTitle],
    ['may hold one of two', 'Bond sales', 'Spoke of bond sales.', []],
    ['does not hold a Japanese title of six characters', '米国債の売却', '米国債の売却', repeatsTitle],
    ['may hold one of five', '米国債売却', '米国債売却', []],
    ['may hold parts of words', 'no bond sales', 'Said: no bond salesmen.', []],
    [
      'may take six words of a long title over',
      'Minister says that Japan has no plan to sell',
      'Told again that Japan has no plan to change.',
      [],
    ],
    [
      'takes no seven over, wherever they stand in it',
      'Minister says that Japan has no plan to sell',
      'Told that Japan has no plan to sell.',
      repeatsTitle,
    ],
  ])('%s', (_name, title, gist, expected) => {
    expect(underTitle(title, gist)).toEqual(expected);
  });

  it('of a step is held against the pages of that step', () => {
    const steps = [
      step({ status: 'announced', rate: 24, knownFrom: '2025-04-02' }),
      step({ status: 'announced', rate: 25, knownFrom: '2025-07-07', gist: 'A letter to Japan.', sources: ['letter'] }),
    ];
    const sources = [source(), source({ id: 'letter', title: 'A letter to Japan' })];
    expect(tried(lintTexts, [tariff(steps, { id: 'duty' })], { sources })).toEqual([
      'duty steps.1.gist: repeats the title of letter',
    ]);
  });
});

describe('a name', () => {
  const term = (part: Partial<Term>): Term => ({
    kind: 'term',
    id: 'term',
    title: 'Term',
    gist: 'A word.',
    sources: ['a-source'],
    confidence: 'high',
    checkedTo: '2026-11-24',
    ...part,
  });
  test.each<[string, Names, string[]]>([
    ['states no figure', { en: ['25% auto tariff'] }, ['term names.en: “25% auto tariff” states a figure']],
    ['may have the number of a law', { en: ['Section 232', 'Section 122', 'Section 201', 'Section 301', 'Section 338'] }, []],
    ['has no longer number', { en: ['Section 2321'] }, ['term names.en: “Section 2321” states a figure']],
    ['has no number that ends like a law', { en: ['Section 1232'] }, ['term names.en: “Section 1232” states a figure']],
    ['may be of the seven, the twenty or the index', { en: ['G7', 'the G20', 'S&P 500'] }, []],
    ['does not begin with a blank', { en: [' levy'] }, ['term names.en: “ levy” is not tidy']],
    ['does not end with one', { ja: ['関税 '] }, ['term names.ja: “関税 ” is not tidy']],
    ['is composed', { en: ['cafe\u0301'] }, ['term names.en: “cafe\u0301” is not tidy']],
    ['has two characters', { ja: ['税'] }, ['term names.ja: “税” is too short to name anything']],
    [
      'has two characters, and a pair of surrogates is one',
      { zh: ['𠮷'] },
      ['term names.zh: “𠮷” is too short to name anything'],
    ],
    ['may have no more', { ja: ['関税'] }, []],
    ['stands once', { en: ['levy', 'duty', 'levy'] }, ['term names.en: “levy” stands twice']],
    ['stands once in each language', { en: ['levy'], ja: ['levy'] }, []],
  ])('%s', (_name, names, expected) => {
    expect(problems(term({ names }))).toEqual(expected);
  });

  it('is judged when it is weak, and when it is of a role', () => {
    expect(problems(term({ weakNames: { en: ['5'] } }))).toEqual([
      'term weakNames.en: “5” states a figure',
      'term weakNames.en: “5” is too short to name anything',
    ]);
    const role = { office: 'minister', title: 'Minister', names: { en: ['Minister '] }, from: null, to: null };
    expect(problems(person('kato', [role]))).toEqual(['kato roles.0.names.en: “Minister ” is not tidy']);
  });

  it('names one fact of a kind, however it is written', () => {
    const other = term({ id: 'other', names: { en: ['LEVY'] } });
    expect(problems(term({ names: { en: ['levy'] } }), other)).toEqual(['other names: “LEVY” also names term']);
    expect(problems(term({ names: { en: ['levy'] } }), person('levy', []))).toEqual([]);
    expect(problems(term({ names: { ja: ['levy'] } }), other)).toEqual([]);
  });

  it('may be weak for many facts, and is not both for one', () => {
    const weak = { weakNames: { en: ['levy'] } };
    expect(problems(term(weak), term({ id: 'other', ...weak }))).toEqual([]);
    expect(problems(term({ ...weak, names: { en: ['duty', 'levy'] } }))).toEqual([
      'term weakNames: “levy” is also called strong',
    ]);
    expect(problems(term({ ...weak, names: { ja: ['levy'] } }))).toEqual([]);
  });

  it('of an office is that of one office, whoever holds it', () => {
    const role = (office: string): Role => ({ office, title: 'M', names: { en: ['Minister'] }, from: null, to: null });
    const [kato, katayama] = ['kato', 'katayama'].map(
      (id) =>
        (office: string): Person =>
          person(id, [role(office)]),
    );
    expect(problems(kato!('finance'), katayama!('finance'))).toEqual([]);
    expect(problems(kato!('finance'), katayama!('trade'))).toEqual(['katayama roles.0.names: “Minister” also names finance']);
  });
});
