import { describe, expect, it } from 'vitest';
import { isPointer, labelOf } from './section-labels.ts';

const RELATED = [
  'Most read',
  'Related stories',
  'Sources',
  'MORE NEWS',
  'More from the Sentinel',
  'You may also like',
  'What to read next',
  'Editors’ picks: must reads',
  'In case you missed it: the latest',
  'Sign up to our morning briefing',
  'Advertisement',
  'Tags:',
  'VIDEO 3:41',
  '関連ニュース',
  '関連記事',
  'アクセスランキング',
  'おすすめの記事',
  'あわせて読みたい',
  '相关新闻',
  '相關報導',
  '热门排行',
  '熱門排行',
  '延伸閱讀',
  '猜你喜欢',
  '广告',
];
const COMMENTS = [
  'Comments',
  '12 comments',
  'What readers say',
  'Join the conversation',
  'Leave a comment',
  'コメント (3)',
  '読者の声',
  '网友评论',
  '讀者留言',
  '评论区',
];
const NEITHER = [
  'What comes next for exporters',
  'The latest figures from the Treasury',
  'Related parties and their duties',
  'Popular anger grows',
  'Share prices fall',
  'Video 3 of the talks is out',
  'Top officials meet in Tokyo',
  '関連企業への影響',
  '最新の税率はどうなるか',
  '相关各方的反应不一',
  'Read the small print, says a lawyer',
  '24 %',
  '',
];

describe('labelOf', () => {
  it.each(RELATED)('%s is over other stories', (line) => expect(labelOf(line)).toBe('related'));
  it.each(COMMENTS)('%s is over comments', (line) => expect(labelOf(line)).toBe('comments'));
  it.each(NEITHER)('“%s” is no label', (line) => expect(labelOf(line)).toBeNull());
});

describe('isPointer', () => {
  it('knows a pointer from a sentence', () => {
    expect(isPointer('Read more: A duty on kettles')).toBe(true);
    expect(isPointer('あわせて読む: やかんの関税')).toBe(true);
    expect(isPointer('More and more exporters give up.')).toBe(false);
  });
});
