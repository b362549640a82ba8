import { describe, expect, it, test } from 'vitest';
import { step, tariff } from '../../test/support/facts.ts';
import { tried } from '../../test/support/lint.ts';
import { lintTariffs } from './lint-tariffs.ts';
import type { Tariff, TariffStep } from './schema.ts';

const charged = (rate: number | null, validFrom: string, part: Partial<TariffStep> = {}) =>
  step({ status: 'in_force', rate, knownFrom: validFrom, validFrom, ...part });
const proposed = (part: Partial<TariffStep> = {}) => step({ status: 'announced', rate: 25, knownFrom: '2025-05-01', ...part });
const problems = (...facts: Tariff[]) => tried(lintTariffs, facts);
const inSteps = (...steps: TariffStep[]) => problems(tariff(steps, { id: 'duty' }));
const inScope = (scope: Partial<Tariff['scope']>, part: Partial<TariffStep> = {}) =>
  problems(tariff([charged(25, '2025-04-03', part)], { id: 'duty', scope }));

describe('a scope', () => {
  test.each<[string, Partial<Tariff['scope']>, string[]]>([
    ['of one country is sound', { targets: ['JP'] }, []],
    ['of all countries is sound', { targets: ['*'] }, []],
    ['has all countries or some', { targets: ['*', 'JP'] }, ['duty scope.targets: all countries stand beside others']],
    ['names a country once', { targets: ['JP', 'KR', 'JP'] }, ['duty scope.targets: names a country twice']],
    ['has no country that taxes itself', { targets: ['JP', 'US'] }, ['duty scope.targets: the imposer taxes itself']],
    ['has targets with a name', { targets: ['JP', 'FR'] }, ['duty scope: FR has no name in the vocabulary']],
    ['has an imposer with a name', { imposer: 'FR' }, ['duty scope: FR has no name in the vocabulary']],
  ])('%s', (_name, scope, expected) => {
    expect(inScope(scope)).toEqual(expected);
  });

  it('holds each country that a step has a rate for', () => {
    expect(inScope({ targets: ['JP'] }, { rates: { JP: 15, KR: 15 } })).toEqual(['duty steps.0.rates: KR is not a target']);
    expect(inScope({ targets: ['*'] }, { rates: { JP: 15, KR: 15 } })).toEqual([]);
    expect(inScope({ targets: ['*'] }, { rates: { FR: 15 } })).toEqual(['duty steps.0.rates: FR has no name in the vocabulary']);
  });

  it('is not judged where the vocabulary could not be read', () => {
    expect(tried(lintTariffs, [tariff([proposed()], { scope: { targets: ['FR'] } })], { vocabulary: null })).toEqual([]);
  });

  it('of all goods has no part', () => {
    expect(inScope({}, { part: 'some' })).toEqual(['duty steps.0.part: a measure on all goods has no part']);
    expect(inScope({ sector: 'steel' }, { part: 'pipes' })).toEqual([]);
  });
});

describe('a step', () => {
  test.each<[string, TariffStep, string[]]>([
    ['ends after it began', charged(25, '2025-04-03', { validTo: '2025-04-04' }), []],
    [
      'does not end on its first day',
      charged(25, '2025-04-03', { validTo: '2025-04-03' }),
      ['duty steps.0.validTo: is not after the start'],
    ],
    [
      'without a first day does not end on the day on which it was known',
      step({ status: 'paused', rate: 25, knownFrom: '2025-04-03', validTo: '2025-04-03' }),
      ['duty steps.0.validTo: is not after the start'],
    ],
    ['that is announced may lapse before its first day', proposed({ validFrom: '2025-06-01', validTo: '2025-05-02' }), []],
    ['that is agreed may lapse too', proposed({ status: 'agreed', validFrom: '2025-06-01', validTo: '2025-05-02' }), []],
    [
      'that is announced does not lapse on that day',
      proposed({ validTo: '2025-05-01' }),
      ['duty steps.0.validTo: is not after the start'],
    ],
    [
      'has an end to know of',
      proposed({ endKnownFrom: '2025-05-01' }),
      ['duty steps.0.endKnownFrom: there is no end to know of'],
    ],
    [
      'has no end known before it',
      proposed({ validTo: '2025-07-01', endKnownFrom: '2025-04-30' }),
      ['duty steps.0.endKnownFrom: lies before the step was known'],
    ],
    ['may have an end known with it', proposed({ validTo: '2025-07-01', endKnownFrom: '2025-05-01' }), []],
    ['is known for a day at least', proposed({ knownTo: '2025-05-01' }), ['duty steps.0.knownTo: is not after knownFrom']],
    ['may be known for one day', proposed({ knownTo: '2025-05-02' }), []],
    [
      'in force has a first day',
      step({ status: 'in_force', rate: 25, knownFrom: '2025-05-01' }),
      ['duty steps.0.validFrom: a step in force needs a first day'],
    ],
    [
      'that began by a day has that day',
      proposed({ startsBy: true }),
      ['duty steps.0.startsBy: there is no day by which it began'],
    ],
    ['that began by a day is sound', proposed({ startsBy: true, validFrom: '2025-06-01' }), []],
    ['says something', proposed({ rate: null }), ['duty steps.0.rate: neither a rate nor words for it']],
    ['may say many rates', proposed({ rate: null, rates: { JP: 25 } }), []],
    ['may say words for a rate', proposed({ rate: null, rateText: 'a higher one' }), []],
    ['that pauses all says nothing', step({ status: 'paused', rate: null, knownFrom: '2025-05-01' }), []],
    [
      'tells each figure of its words in its gist',
      proposed({ rate: null, rateText: '10%, 27.25% or 50%', gist: 'Some pay 10%.' }),
      ['duty steps.0.gist: without one rate it has to tell 27.25%, 50%'],
    ],
    ['with one rate need not', proposed({ rateText: 'up to 50%' }), []],
  ])('%s', (_name, one, expected) => {
    expect(inSteps(one)).toEqual(expected);
  });

  it('stands after what was known before it', () => {
    expect(inSteps(proposed(), proposed({ knownFrom: '2025-04-30' }))).toEqual([
      'duty steps.1.knownFrom: steps are not in the order of knowledge',
    ]);
    expect(inSteps(proposed(), proposed({ rate: 30 }))).toEqual([]);
  });

  it('that leaves the rate as it was says what it changes, and no other does', () => {
    const before = charged(25, '2025-04-03', { validTo: '2025-06-01' });
    expect(inSteps(before, charged(25, '2025-06-01'))).toEqual([
      'duty steps.1.sameRate: the rate was charged before: say what changed',
    ]);
    expect(inSteps(before, charged(25, '2025-06-01', { sameRate: 'goods' }))).toEqual([]);
    expect(inSteps(before, charged(30, '2025-06-01', { sameRate: 'goods' }))).toEqual([
      'duty steps.1.sameRate: the rate was not charged before',
    ]);
  });
});

describe('steps together', () => {
  test.each<[string, TariffStep[], string[]]>([
    [
      'of one day charge one rate',
      [charged(25, '2025-04-03'), charged(26, '2025-04-03')],
      ['duty steps.1.rate: 26 and 25 are both said to be charged'],
    ],
    [
      'end where the next takes over',
      [charged(25, '2025-04-03'), charged(15, '2025-09-16')],
      ['duty steps.0.validTo: runs on though 15 took over'],
    ],
    [
      'end no later than the next begins',
      [charged(25, '2025-04-03', { validTo: '2025-09-17' }), charged(15, '2025-09-16', { validTo: '2026-01-01' })],
      ['duty steps.0.validTo: runs on though 15 took over'],
    ],
    ['may follow on one another', [charged(25, '2025-04-03', { validTo: '2025-09-16' }), charged(15, '2025-09-16')], []],
    [
      'may be ordered for a time before',
      [
        charged(25, '2025-04-03', { validTo: '2025-09-16' }),
        charged(15, '2025-04-02', { knownFrom: '2025-06-01', validTo: '2025-04-03' }),
      ],
      [],
    ],
    [
      'may be replaced from the first day on by an order that reaches back',
      [charged(25, '2025-04-03'), charged(15, '2025-04-03', { knownFrom: '2025-09-04' })],
      [],
    ],
    ['may be corrected', [charged(25, '2025-04-03', { knownTo: '2025-04-05' }), charged(26, '2025-04-03')], []],
    ['without one rate contradict nothing', [charged(null, '2025-04-03', { rateText: 'x' }), charged(26, '2025-05-03')], []],
    ['that are only agreed contradict nothing', [charged(25, '2025-04-03'), proposed({ validFrom: '2025-06-01', rate: 15 })], []],
  ])('%s', (_name, steps, expected) => {
    expect(inSteps(...steps)).toEqual(expected);
  });

  const fell = step({ status: 'struck_down', rate: 0, knownFrom: '2026-02-20', validFrom: '2026-02-24' });
  const runsOn = (end: string) => [`duty steps.0.validTo: runs on after the measure ended on ${end}`];
  test.each<[string, TariffStep[], string[]]>([
    ['without an end', [charged(15, '2025-08-07'), fell], runsOn('2026-02-24')],
    ['a day too long', [charged(15, '2025-08-07', { validTo: '2026-02-25' }), fell], runsOn('2026-02-24')],
    ['to the very day', [charged(15, '2025-08-07', { validTo: '2026-02-24' }), fell], []],
    [
      'though it was withdrawn, on the day on which that was known where no other is told',
      [charged(15, '2025-08-07'), step({ status: 'ended', rate: 0, knownFrom: '2026-02-20' })],
      runsOn('2026-02-20'),
    ],
    ['while it is paused', [step({ status: 'paused', rate: 15, knownFrom: '2025-08-07' }), fell], runsOn('2026-02-24')],
    ['as was planned', [charged(15, '2025-08-07', { validTo: '2027-01-01', endKnownFrom: '2025-08-07' }), fell], []],
    [
      'as was set later',
      [charged(15, '2025-08-07', { validTo: '2027-01-01', endKnownFrom: '2025-09-07' }), fell],
      runsOn('2026-02-24'),
    ],
    ['as a proposal', [proposed({ knownFrom: '2025-08-07' }), fell], []],
    ['as what was corrected', [charged(15, '2025-08-07', { knownTo: '2025-08-08' }), fell], []],
    ['when it was imposed anew', [fell, charged(15, '2026-06-01')], []],
  ])('of a measure that ended: one runs on %s', (_name, steps, expected) => {
    expect(inSteps(...steps)).toEqual(expected);
  });
});

describe('points that are suspended', () => {
  const rest = charged(10, '2025-05-14');
  const pause = (suspended?: number, rateText?: string, part: Partial<TariffStep> = {}) =>
    step({
      status: 'paused',
      rate: 34,
      knownFrom: '2025-05-14',
      validFrom: '2025-05-14',
      ...(suspended === undefined ? {} : { suspended }),
      ...(rateText === undefined ? {} : { rateText }),
      ...part,
    });
  test.each<[string, TariffStep[], string[]]>([
    ['and the rest make up the rate', [rest, pause(24, '34%, of which 24 points')], []],
    ['are told by the words', [rest, pause(24, '34%, of which 14 points')], ['duty steps.1.suspended: the words say 14 points']],
    [
      'are told by the step too',
      [rest, pause(undefined, '34%, of which 24 points')],
      ['duty steps.1.suspended: the words say 24 points'],
    ],
    ['need no words', [rest, pause(24)], []],
    [
      'leave a rest that is charged',
      [rest, pause(20)],
      ['duty steps.1.suspended: the rest of the rate is not charged meanwhile'],
    ],
    [
      'leave a rest that is charged at that time',
      [charged(10, '2025-03-14', { validTo: '2025-05-14' }), pause(24)],
      ['duty steps.1.suspended: the rest of the rate is not charged meanwhile'],
    ],
    [
      'are of a rate',
      [rest, pause(24, undefined, { rate: null })],
      ['duty steps.1.suspended: the rest of the rate is not charged meanwhile'],
    ],
    [
      'are of a pause',
      [charged(34, '2025-05-14', { suspended: 24 })],
      ['duty steps.0.suspended: only a paused rate is suspended in part'],
    ],
    ['are no matter of words about a rate that is charged', [charged(34, '2025-05-14', { rateText: 'of which 24 points' })], []],
  ])('%s', (_name, steps, expected) => {
    expect(inSteps(...steps)).toEqual(expected);
  });
});

describe('one measure told twice', () => {
  const one = (id: string, rate: number, part: Parameters<typeof tariff>[1] = {}, more: Partial<TariffStep> = {}) =>
    tariff([charged(rate, '2025-04-03', more)], { id, ...part });
  const clash = ['twin steps.0.rate: 26 contradicts first, which has the same scope'];

  it('says one rate', () => {
    expect(problems(one('first', 25), one('twin', 26))).toEqual(clash);
    expect(problems(one('first', 25), one('twin', 25))).toEqual([]);
    expect(problems(one('first', 25), one('other', 25), one('twin', 26))).toEqual([
      ...clash,
      'twin steps.0.rate: 26 contradicts other, which has the same scope',
    ]);
  });

  it('may say two rates of different days', () => {
    expect(problems(one('first', 25), one('twin', 26, {}, { validFrom: '2025-04-01', validTo: '2025-04-03' }))).toEqual([]);
    expect(problems(one('first', 25, {}, { validTo: '2025-04-04' }), one('twin', 26, {}, { validFrom: '2025-04-04' }))).toEqual(
      [],
    );
  });

  it('names the step that contradicts', () => {
    const steps = [charged(25, '2025-04-03', { validTo: '2025-05-01' }), charged(26, '2025-05-01')];
    expect(problems(one('first', 25), tariff(steps, { id: 'twin' }))).toEqual([
      'twin steps.1.rate: 26 contradicts first, which has the same scope',
    ]);
  });

  it('is known by its countries and goods in any order', () => {
    const scope = { targets: ['JP', 'KR'], sector: 'steel' as const, alsoSectors: ['autos' as const] };
    const turned = { targets: ['KR', 'JP'], sector: 'autos' as const, alsoSectors: ['steel' as const] };
    expect(problems(one('first', 25, { scope }), one('twin', 26, { scope: turned }))).toEqual(clash);
    expect(problems(one('first', 25), one('twin', 26, { scope: { alsoSectors: [] } }))).toEqual(clash);
  });

  test.each<[string, Parameters<typeof tariff>[1]]>([
    ['imposer', { scope: { imposer: 'KR' } }],
    ['target', { scope: { targets: ['KR'] } }],
    ['sector', { scope: { sector: 'steel' } }],
    ['further sector', { scope: { alsoSectors: ['steel'] } }],
    ['law', { legalBasis: 'Section 301' }],
    ['role', { role: 'additional' }],
  ])('is not one of another %s', (_name, part) => {
    expect(problems(one('first', 25), one('twin', 26, part))).toEqual([]);
  });
});
