import { describe, expect, it } from 'vitest';
import { createI18n, messagesOf } from './i18n.ts';

const messages = {
  a: { greeting: 'Hello $1, $2', cost: 'US$$ 5 to $1', marks: { 1: '$1 mark', n: '$1 marks' }, one: { n: '$1か所' } },
};
const { t, plural } = createI18n(messagesOf(messages), 'en');
const key = (name: string) => name as 'common.close';

describe('messages', () => {
  it('fills slots in order, and leaves those empty that nothing was given for', () => {
    expect(t(key('a.greeting'), 'Kato', 3)).toBe('Hello Kato, 3');
    expect(t(key('a.greeting'), 'Kato')).toBe('Hello Kato, ');
  });

  it('keeps a dollar that is written twice', () => {
    expect(t(key('a.cost'), 'you')).toBe('US$ 5 to you');
  });

  it('takes the form for the count; languages with one form have it for all', () => {
    expect([1, 2].map((count) => plural(key('a.marks'), count))).toEqual(['1 mark', '2 marks']);
    expect([1, 2].map((count) => plural(key('a.one'), count))).toEqual(['1か所', '2か所']);
  });

  it('puts given words in place of the count', () => {
    expect(plural(key('a.marks'), 2000, '2,000')).toBe('2,000 marks');
  });

  it('is silent about what it does not know', () => {
    expect(t(key('a.nothing'))).toBe('');
  });
});
