import { describe, expect, test } from 'vitest';
import { candidate, sentence, type Told } from '../../../test/support/candidates.ts';
import { select } from './select.ts';
import type { Candidate } from '../candidate/types.ts';
import type { SentenceView } from '../reading/view.ts';

const LONG = 10_000;
const quotes = (chosen: readonly Candidate[]): string[] =>
  chosen.map(({ reading: { view, passage } }) => view.lexed.text.slice(passage.start, passage.end));
const chosen = (candidates: readonly Candidate[], letters = LONG): string[] => quotes(select(candidates, letters));

const rate = (view: SentenceView, quote: string, value: number, told: Partial<Told> = {}): Candidate =>
  candidate('tariff', view, { quote, claim: value, facts: ['a-rate'], ...told });
const level = (view: SentenceView, quote: string, told: Partial<Told> = {}): Candidate =>
  candidate('holding', view, { quote, claim: 1126, facts: ['a-holding'], reading: { aspect: 'level' }, ...told });
const holding = (aspect: string, view: SentenceView, quote: string, told: Partial<Told> = {}): Candidate =>
  candidate('holding', view, { quote, facts: ['a-holding'], reading: { aspect, figure: { value: 1 } }, ...told });
const said = (view: SentenceView, quote: string, told: Partial<Told> = {}): Candidate =>
  candidate('statement', view, {
    quote,
    facts: ['a-statement'],
    ...told,
    reading: { quoted: false, voices: null, ...told.reading },
  });
const note = (how: string, view: SentenceView, quote: string, told: Partial<Told> = {}): Candidate =>
  candidate('note', view, { quote, facts: ['an-event'], reading: { how }, ...told });

describe('strength and place', () => {
  const view = sentence('Japan pays 24 per cent and Vietnam pays 46 per cent.');

  test('what is weak is not marked, and what is just strong enough is', () => {
    expect(chosen([rate(view, '24 per cent', 24, { score: 0.49 }), rate(view, '46 per cent', 46, { score: 0.5 })])).toEqual([
      '46 per cent',
    ]);
  });

  test('the title is not marked', () => {
    expect(chosen([rate(sentence('A 24 per cent duty', { block: 0 }), '24 per cent', 24)])).toEqual([]);
  });

  test('marks come in the order of the text, whatever their strength', () => {
    const later = sentence('Thailand pays 36 per cent.', { block: 2 });
    const all = [
      rate(later, '36 per cent', 36, { score: 0.9 }),
      rate(view, '46 per cent', 46, { score: 0.8 }),
      rate(view, '24 per cent', 24),
    ];
    expect(chosen(all)).toEqual(['24 per cent', '46 per cent', '36 per cent']);
  });

  test('a right figure is marked as well as a wrong one', () => {
    const all = [rate(view, '24 per cent', 24, { verdict: 'consistent' }), rate(view, '46 per cent', 46, { verdict: 'differs' })];
    expect(select(all, LONG).map(({ verdict }) => verdict)).toEqual(['consistent', 'differs']);
  });
});

describe('density: one mark to 45 letters, and three in the shortest text', () => {
  const view = sentence('Rates of 11, 12, 13, 14, 15, 16 and 17 per cent.');
  const all = [11, 12, 13, 14, 15, 16, 17].map((value) => rate(view, String(value), value, { score: value / 20 }));

  test.each([
    [10, ['15', '16', '17']],
    [135, ['15', '16', '17']],
    [136, ['14', '15', '16', '17']],
    [225, ['13', '14', '15', '16', '17']],
    [LONG, ['11', '12', '13', '14', '15', '16', '17']],
  ])('%i letters', (letters, expected) => expect(chosen(all, letters)).toEqual(expected));
});

describe('two marks on one passage', () => {
  const view = sentence('Under the Geneva truce the duty on Chinese goods is 30 per cent for now.');

  test('a figure stands before a name, though the name is stronger', () => {
    const name = note('name', view, 'duty on Chinese goods is 30 per cent', { score: 0.9 });
    expect(chosen([name, rate(view, '30 per cent', 30, { features: ['weighed'] })])).toEqual([
      'duty on Chinese goods is 30 per cent',
    ]);
    expect(
      chosen([
        rate(view, 'goods is 30 per cent', 30),
        candidate('tariff', view, { quote: '30 per cent', score: 0.9, facts: ['bare'] }),
      ]),
    ).toEqual(['goods is 30 per cent']);
  });

  test('of equals the stronger stays, then the shorter', () => {
    expect(
      chosen([rate(view, '30 per cent for now', 30), rate(view, '30 per cent', 30, { score: 0.8, facts: ['other'] })]),
    ).toEqual(['30 per cent']);
    expect(chosen([rate(view, '30 per cent for now', 30), rate(view, '30 per cent', 30, { facts: ['other'] })])).toEqual([
      '30 per cent',
    ]);
  });

  test('passages that only touch both stay', () => {
    const name = (quote: string): Candidate => note('name', view, quote, { facts: ['truce'] });
    const duty = candidate('tariff', view, { quote: ' the duty on Chinese goods' });
    expect(chosen([name('the Geneva truce'), duty])).toEqual(['the Geneva truce', ' the duty on Chinese goods']);
    expect(chosen([name('the Geneva truce the'), duty])).toHaveLength(1);
  });

  test('the same words in other sentences are no overlap', () => {
    const [one, other] = [sentence('Japan pays 24 per cent.'), sentence('Japan pays 24 per cent.', { block: 2 })];
    expect(
      chosen([rate(one, '24 per cent', 24, { features: ['head'] }), rate(other, '24 per cent', 24, { features: ['head'] })]),
    ).toHaveLength(2);
  });

  test('a quotation stands before the name in it, and the name before a retelling', () => {
    const name = note('days', view, 'Geneva truce', { facts: ['truce'] });
    const quoted = said(view, 'the Geneva truce the duty', { reading: { quoted: true } });
    expect(chosen([name, quoted])).toEqual(['the Geneva truce the duty']);
    expect(chosen([name, said(view, 'the Geneva truce the duty', { score: 0.59 })])).toEqual(['Geneva truce']);
  });
});

describe('several facts of one passage', () => {
  const view = sentence('The two largest owners, Japan and China, sold Treasuries.');
  const place = (fact: string, verdict: Candidate['verdict'], quote = 'two largest owners, Japan and China'): Candidate =>
    holding('rank', view, quote, { facts: [fact], holder: fact, verdict, reading: { aspect: 'rank', figure: { value: 2 } } });

  test('places told together are one mark with the series of each', () => {
    const [mark, ...others] = select([place('JP', 'consistent'), place('CN', 'consistent')], LONG);
    expect(others).toEqual([]);
    expect([mark!.facts, mark!.verdict]).toEqual([['JP', 'CN'], 'consistent']);
  });

  test('a list of which only a part is right is unclear', () => {
    expect(select([place('JP', 'consistent'), place('CN', 'differs')], LONG).map(({ verdict }) => verdict)).toEqual(['unclear']);
  });

  test('places told apart stay apart', () => {
    expect(chosen([place('JP', 'consistent', 'Japan'), place('CN', 'consistent', 'China')])).toEqual(['Japan', 'China']);
  });
});

describe('one thing told again and again', () => {
  const views = [1, 2, 3, 4].map((block) => sentence('The rate of 24 per cent and the $1.126 trillion of Japan.', { block }));
  const placesOf = (candidates: readonly Candidate[]): number[] =>
    select(candidates, LONG).map(({ reading }) => reading.view.block);

  test('a rate three times, again only where it is told in full or of named goods', () => {
    expect(placesOf(views.map((view) => rate(view, '24 per cent', 24, { features: ['head'] })))).toEqual([1, 2, 3]);
    expect(placesOf(views.map((view) => rate(view, '24 per cent', 24, { features: ['target'] })))).toEqual([1, 2, 3]);
    expect(placesOf(views.map((view) => rate(view, '24 per cent', 24, { features: ['sector'] })))).toEqual([1, 2, 3]);
    expect(placesOf(views.map((view) => rate(view, '24 per cent', 24, { features: ['verb'] })))).toEqual([1]);
    expect(placesOf(views.map((view) => rate(view, '24 per cent', 24)))).toEqual([1]);
  });

  test('where it is told much better, else where it is told first', () => {
    expect(placesOf(views.map((view, at) => rate(view, '24 per cent', 24, { score: [0.6, 0.9, 0.6][at]! })))).toEqual([2]);
    expect(placesOf(views.map((view, at) => rate(view, '24 per cent', 24, { score: [0.6, 0.7, 0.6][at]! })))).toEqual([1]);
  });

  test('another figure, another target or another fact is another thing', () => {
    expect(placesOf(views.map((view, at) => rate(view, '24 per cent', 24 + at)))).toEqual([1, 2, 3, 4]);
    expect(placesOf(views.map((view, at) => rate(view, '24 per cent', 24, { target: `T${at}` })))).toEqual([1, 2, 3, 4]);
    expect(placesOf(views.map((view, at) => rate(view, '24 per cent', 24, { facts: [`f${at}`, 'shared'] })))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test('a sum once; its figure, its change and its place are three things', () => {
    expect(placesOf(views.map((view) => level(view, '$1.126 trillion')))).toEqual([1]);
    const [one, two, three] = views as [SentenceView, SentenceView, SentenceView];
    expect(placesOf([level(one, '$1.126 trillion'), holding('extreme', two, 'Japan'), holding('run', three, 'Japan')])).toEqual([
      1, 2, 3,
    ]);
  });

  test('a list of holders is told anew while one of them is', () => {
    const list = (view: SentenceView, facts: string[]): Candidate => level(view, '$1.126 trillion', { facts });
    expect(placesOf([list(views[0]!, ['JP']), list(views[1]!, ['JP', 'CN']), list(views[2]!, ['CN'])])).toEqual([1, 2]);
  });

  test('a statement four times', () => {
    const quoted = [1, 2, 3, 4, 5].map((block) =>
      said(sentence('“We shall see,” he said.', { block }), '“We shall see,”', { reading: { quoted: true } }),
    );
    expect(placesOf(quoted)).toEqual([1, 2, 3, 4]);
  });

  test('what happened once', () => {
    const bought = [1, 2].map((block) =>
      candidate('intervention', sentence('Japan bought yen.', { block }), { quote: 'bought yen', facts: ['day'] }),
    );
    expect(placesOf(bought)).toEqual([1]);
    expect(placesOf([1, 2].map((block) => note('name', sentence('The truce holds.', { block }), 'truce')))).toEqual([1]);
  });

  test("in Japanese and Chinese a holder's moves of several months are one piece of news", () => {
    const move = (lang: 'en' | 'ja', block: number, value: number): Candidate =>
      holding('change', sentence('6月は118億ドル減った。', { block, lang }), '118億ドル減', { claim: value });
    expect(placesOf([move('ja', 1, 11.8), move('ja', 2, 8.2)])).toEqual([1]);
    expect(placesOf([move('en', 1, 11.8), move('en', 2, 8.2)])).toEqual([1, 2]);
  });
});

describe('what the mark of a sum tells as well', () => {
  const view = sentence('Japan held $1.126 trillion, up $46 billion, the largest share since 2024.');

  test('a change is left out in the clause of the sum and stays in another', () => {
    const one = sentence('Japan added $46 billion to reach $1.126 trillion.');
    expect(chosen([level(one, '$1.126 trillion'), holding('change', one, '$46 billion')])).toEqual(['$1.126 trillion']);
    expect(chosen([level(view, '$1.126 trillion'), holding('change', view, '$46 billion')])).toEqual([
      '$1.126 trillion',
      '$46 billion',
    ]);
    expect(chosen([level(one, '$1.126 trillion', { holder: 'CN' }), holding('change', one, '$46 billion')])).toHaveLength(2);
  });

  test('"the largest" is left out in the paragraph of the sum', () => {
    const before = (block: number): SentenceView => sentence('Japan is the largest foreign holder.', { block });
    const largest = (block: number, value: number): Candidate =>
      holding('rank', before(block), 'largest foreign holder', { reading: { aspect: 'rank', figure: { value } } });
    const next = sentence('It held $1.126 trillion.', { at: 1 });
    expect(chosen([largest(1, 1), level(next, '$1.126 trillion')])).toEqual(['$1.126 trillion']);
    expect(chosen([largest(2, 1), level(next, '$1.126 trillion')])).toHaveLength(2);
    expect(chosen([largest(1, 2), level(next, '$1.126 trillion')])).toHaveLength(2);
    expect(chosen([largest(1, 1), level(next, '$1.126 trillion', { holder: 'CN' })])).toHaveLength(2);
  });

  test('a share is news of its own, and in English so is a record', () => {
    const one = sentence('Japan held $1.126 trillion or an eighth of the total.');
    expect(chosen([level(one, '$1.126 trillion'), holding('share', one, 'an eighth')])).toHaveLength(2);
    expect(chosen([level(view, '$1.126 trillion'), holding('extreme', view, 'largest share since 2024')])).toHaveLength(2);
  });

  test('in Japanese and Chinese the sum tells the change that led to it; what follows in a clause of its own is told anew', () => {
    const han = sentence('減持118億美元，降至6,887億美元，為2008年以來最低，排名第三', { lang: 'zh-Hant' });
    const sum = level(han, '6,887億美元');
    expect(chosen([sum, holding('change', han, '減持118億美元')])).toEqual(['6,887億美元']);
    expect(chosen([sum, holding('extreme', han, '2008年以來最低')])).toEqual(['6,887億美元', '2008年以來最低']);
    const behind = sentence('美債為6,887億美元，比9月少118億美元', { lang: 'zh-Hant' });
    expect(chosen([level(behind, '6,887億美元'), holding('change', behind, '少118億美元')])).toHaveLength(2);
    expect(chosen([sum, holding('rank', han, '排名第三', { reading: { aspect: 'rank', figure: { value: 3 } } })])).toHaveLength(
      2,
    );
    const next = sentence('減持118億美元', { lang: 'zh-Hant', at: 1 });
    expect(chosen([sum, holding('change', next, '減持118億美元')])).toHaveLength(2);
  });
});

describe('duties without a figure', () => {
  const view = sentence('He put tariffs on everyone, 10 per cent for a start.');
  const loose = (told: Partial<Told> = {}): Candidate =>
    candidate('tariff', view, { quote: 'tariffs on everyone', target: '*', facts: ['base'], ...told });

  test('"tariffs on everyone" only where the article gives no figure for them', () => {
    expect(chosen([loose()])).toEqual(['tariffs on everyone']);
    expect(chosen([loose(), rate(view, '10 per cent', 10, { target: '*' })])).toEqual(['10 per cent']);
    expect(chosen([loose(), rate(view, '10 per cent', 10, { target: 'JP' })])).toHaveLength(2);
    expect(chosen([loose({ sector: 'autos' }), rate(view, '10 per cent', 10, { target: '*', sector: 'autos' })])).toHaveLength(2);
    expect(chosen([loose({ target: 'JP' }), rate(view, '10 per cent', 10)])).toHaveLength(2);
  });

  test('in Japanese and Chinese no fact that has a figure anywhere', () => {
    const [named, figured] = [
      sentence('対日関税が続く。', { lang: 'ja' }),
      sentence('対日関税は24%だ。', { lang: 'ja', block: 2 }),
    ];
    const bare = candidate('tariff', named, { quote: '対日関税', facts: ['a-rate'] });
    expect(chosen([bare, rate(figured, '24%', 24)])).toEqual(['24%']);
    expect(chosen([bare, rate(figured, '24%', 24, { facts: ['another'] })])).toHaveLength(2);
  });
});

describe('what somebody said', () => {
  const view = sentence('Kato said the 24 per cent duty was a matter of deep regret to Japan.');

  test('in the words of the writer it yields to a rate of its sentence unless it is sure', () => {
    const told = (score: number): Candidate => said(view, 'a matter of deep regret to Japan', { score });
    expect(chosen([told(0.64), rate(view, '24 per cent', 24)])).toEqual(['24 per cent']);
    expect(chosen([told(0.65), rate(view, '24 per cent', 24)])).toHaveLength(2);
    expect(chosen([told(0.64), rate(view, '24 per cent', 24, { features: ['weighed'] })])).toHaveLength(2);
  });

  test('it is cut behind the figure in it, where enough is left', () => {
    const whole = (score: number): Candidate =>
      said(view, 'the 24 per cent duty was a matter of deep regret to Japan', { score });
    expect(chosen([whole(0.7), rate(view, '24 per cent', 24)])).toEqual(['24 per cent', 'a matter of deep regret to Japan']);
    const short = sentence('Kato said the 24 per cent duty was a pity.');
    expect(chosen([said(short, 'the 24 per cent duty was a pity'), rate(short, '24 per cent', 24)])).toEqual(['24 per cent']);
  });

  test('or before the figure, with whoever speaks, where that is no rate', () => {
    const pledge = sentence('Akazawa said on Sunday that Japan would stand by its $550 billion pledge.');
    const speaker = { type: 'person', start: 0, end: 7, ids: ['x'] } as never;
    const stand = said(pledge, 'Japan would stand by its $550 billion pledge', { mentions: [speaker] });
    expect(chosen([stand, note('pledge', pledge, '$550 billion pledge', { claim: 550, facts: ['pledge'] })])).toEqual([
      'Akazawa said on Sunday that Japan would stand by its',
      '$550 billion pledge',
    ]);
    expect(chosen([stand, rate(pledge, '$550 billion pledge', 550)])).toEqual(['$550 billion pledge']);
  });

  test('in the words of the writer it is not marked right before its quotation', () => {
    const [told, quoted] = [sentence('Kato spoke of a card.'), sentence('“It exists as a card,” he said.', { at: 1 })];
    const quotation = said(quoted, '“It exists as a card,”', { reading: { quoted: true } });
    expect(chosen([said(told, 'spoke of a card', { score: 0.9 }), quotation])).toEqual(['“It exists as a card,”']);
    expect(chosen([said(told, 'spoke of a card', { score: 0.9, facts: ['other'] }), quotation])).toHaveLength(2);
  });

  test('unsure, it is marked only where it is told best', () => {
    const [first, second] = [sentence('Kato spoke of a card.'), sentence('He meant Treasuries.', { block: 2 })];
    expect(chosen([said(first, 'spoke of a card', { score: 0.55 }), said(second, 'meant Treasuries', { score: 0.58 })])).toEqual([
      'meant Treasuries',
    ]);
  });

  test('again, it is marked only in his own words or where it is brought up anew', () => {
    const [first, second] = [sentence('Kato spoke of a card.'), sentence('He meant Treasuries.', { block: 2 })];
    const best = said(first, 'spoke of a card', { score: 0.9 });
    const again = (reading: object): Candidate => said(second, 'meant Treasuries', { score: 0.7, reading });
    expect(chosen([best, again({})])).toEqual(['spoke of a card']);
    expect(chosen([best, again({ quoted: true })])).toHaveLength(2);
    expect(chosen([best, again({ earlier: true })])).toHaveLength(2);
  });

  test('beside a quotation the same statement has no second mark in its sentence', () => {
    const both = sentence('Kato called it a card, “a card that exists”.');
    const quotation = said(both, '“a card that exists”', { reading: { quoted: true } });
    expect(chosen([said(both, 'called it a card'), quotation])).toEqual(['“a card that exists”']);
    expect(chosen([said(both, 'called it a card', { facts: ['other'] }), quotation])).toHaveLength(2);
  });

  test('what only the record makes a statement yields to what the grammar tells', () => {
    const heard = (score: number): Candidate =>
      said(view, 'deep regret to Japan', { score, facts: ['heard'], reading: { voices: [] } });
    const event = note('name', view, '24 per cent duty', { facts: ['named'] });
    expect(chosen([heard(0.74), event])).toEqual(['24 per cent duty']);
    expect(chosen([heard(0.75), event])).toHaveLength(2);
    expect(chosen([heard(0.9), said(view, 'Kato said')])).toEqual(['Kato said']);
    expect(chosen([heard(0.74), note('name', sentence('A truce.', { block: 2 }), 'truce')])).toHaveLength(2);
  });
});

describe('events beside a rate of their sentence', () => {
  const view = sentence('On Liberation Day he announced 24 per cent, to begin by 9 April.');
  const duty = rate(view, '24 per cent', 24);

  test('a name is left out where the rate tells it, unless it is named nowhere else', () => {
    const elsewhere = sentence('Liberation Day came and went.', { block: 2 });
    const name = note('name', view, 'Liberation Day');
    expect(chosen([name, duty])).toEqual(['Liberation Day', '24 per cent']);
    expect(chosen([name, duty, note('name', elsewhere, 'Liberation Day')])).toEqual(['24 per cent', 'Liberation Day']);
  });

  test('a deed is left out unless it is a deadline', () => {
    const deadline = { type: 'cue', start: 0, end: 2, ids: ['deadline'] } as never;
    expect(chosen([note('deed', view, 'he announced'), duty])).toEqual(['24 per cent']);
    expect(chosen([note('deed', view, 'by 9 April', { mentions: [deadline] }), duty])).toEqual(['24 per cent', 'by 9 April']);
    expect(chosen([note('deed', view, 'he announced')])).toEqual(['he announced']);
  });

  test('an event told in words stays in a long clause of its own, or by its name', () => {
    const long = sentence('Envoys of both sides met in Geneva for two days, and the rate fell to 30 per cent.');
    const met = 'Envoys of both sides met in Geneva';
    const thirty = rate(long, '30 per cent', 30);
    expect(chosen([note('told', long, met), thirty])).toEqual([met, '30 per cent']);
    expect(chosen([note('told', long, 'met in Geneva'), thirty])).toEqual(['30 per cent']);
    expect(chosen([note('told', long, 'met in Geneva', { features: ['entitled'] }), thirty])).toEqual([
      'met in Geneva',
      '30 per cent',
    ]);
    const joined = sentence('Envoys of both sides met in Geneva and put the rate at 30 per cent.');
    expect(chosen([note('told', joined, met), rate(joined, '30 per cent', 30)])).toEqual(['30 per cent']);
    expect(chosen([note('told', joined, 'met in Geneva')])).toEqual(['met in Geneva']);
  });

  test('in Japanese and Chinese the day of a ruling or of a statement, and the pause of a rate, are told with it', () => {
    const han = sentence('最高裁は20日、関税を違法と判断し、24%を90日停止した。', { lang: 'ja' });
    const day = note('deed', han, '20日');
    expect(chosen([day, note('ruling', han, '違法と判断', { facts: ['ruling'] })])).toEqual(['違法と判断']);
    expect(chosen([day, said(han, '違法と判断', { facts: ['said'] })])).toEqual(['違法と判断']);
    expect(chosen([note('days', han, '90日'), rate(han, '24%', 24)])).toEqual(['24%']);
    expect(chosen([note('days', han, '90日')])).toEqual(['90日']);
  });
});
