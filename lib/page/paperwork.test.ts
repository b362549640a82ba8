import { describe, expect, it } from 'vitest';
import { paperworkIn } from './paperwork.ts';

const page = (...lines: string[]) => lines.map((text) => ({ text }));
const DUTY = 'The tariff of 15 per cent on goods of Japan stays in force, President Trump said on Friday.';

describe('what is no report', () => {
  it.each([
    ['its linked data', ['JobPosting'], page('Analyst', DUTY)],
    ['goods for sale', ['WebPage', 'Product'], page('Binder', DUTY)],
    ['two headings of a job', [], page('Analyst', 'Responsibilities', DUTY, 'Benefits', DUTY)],
    ['headings with colons', [], page('关务专员', '岗位职责：', DUTY, '任职要求：', DUTY)],
    ['Japanese headings', [], page('通関スタッフ', '仕事内容', DUTY, '勤務地', DUTY)],
  ])('is an offer by %s', (_, types, lines) => {
    expect(paperworkIn(types, lines)).toBe('offer');
  });

  it.each([
    ['a title', page('Terms and conditions of carriage', DUTY)],
    ['a title beside the name of its site', page('Privacy policy | Invented Freight', DUTY)],
    ['a Japanese title', page('架空物流 利用規約', DUTY)],
    ['a Chinese title', page('用户协议', DUTY)],
    [
      'three clauses',
      page('Parcels', 'By handing it in you agree to this.', 'The sender shall pay the tariff.', 'The governing law is ours.'),
    ],
    ['Chinese clauses', page('合同', '甲方承担关税。', '乙方办理报关。', '不可抗力除外。')],
  ])('is a contract by %s', (_, lines) => {
    expect(paperworkIn(['WebPage'], lines)).toBe('terms');
  });

  it.each([
    ['an article on jobs', [], page('What the tariff does to jobs', 'Benefits', DUTY, 'Skills', DUTY)],
    ['one heading of a job', [], page('A minister’s week', 'Responsibilities', DUTY, 'What comes next', DUTY)],
    [
      'a headline that begins like a contract',
      [],
      page('Terms and conditions apply: what Japan signed, and what it did not', DUTY),
    ],
    ['terms of trade', [], page('Terms of trade worsen for Japan', DUTY)],
    ['a newsroom’s article with the price of a subscription', ['NewsArticle', 'Product'], page('Duty', DUTY)],
    [
      'an article that says so, with its headings',
      ['NewsArticle'],
      page('Hiring', 'Responsibilities', DUTY, 'How to apply', DUTY),
    ],
    [
      'a report of two clauses',
      [],
      page('A deal', 'The buyer shall pay the tariff, the draft says.', 'Force majeure is left out.'),
    ],
  ])('is not %s', (_, types, lines) => {
    expect(paperworkIn(types, lines)).toBeNull();
  });
});
