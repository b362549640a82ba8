/**
 * Labels over the parts of a page that are not the article. A label is a short line of nothing but label words, with a
 * telling one among them: "Most read", "You may also like", "What readers say".
 */
export type SectionLabel = 'related' | 'comments' | null;

const LONGEST_LABEL = 60;

const RELATED = wordSet(
  'most more related recommended popular trending read reading latest top sponsored promoted newsletter subscribe share ' +
    'follow tags picks also advertisement missed elsewhere similar suggested featured recent source',
);
const COMMENTS = wordSet('comment replies responses discussion conversation reader');
/** Words that say nothing by themselves. */
const FILLERS = wordSet(
  'stories story news article post content links topic coverage video now today headlines reports ' +
    'viewed shared for you your may might like be interested in the this that web around from what to next site on see up keep ' +
    'don t miss case it editor s our must further sign here us about author a and of all other listen watch ' +
    'say think write letters have join leave reply view debate thoughts section show week month',
);
/** "More from the Sentinel", "Sign up to our morning briefing", "Video 3:41": what follows can be anything. */
const OPENINGS = /^(?:(?:more (?:from|in|on|about)|sign up|subscribe) |video \d+:)/i;

const CJK_RELATED =
  /^(?:関連|人気の?|おすすめの?|新着|最新の?|注目の?|アクセス|(?:あわせて|合わせて|こちらも|次に)読(?:みたい|む)|よく読まれている|相[关關]|[为為]你推[荐薦]|推[荐薦]|[热熱][门門点點搜]|最新|更多|延伸|猜你喜[欢歡]|你可能(?:也|[还還])?(?:喜[欢歡]|感[兴興]趣)|[订訂][阅閱]|[广廣]告|広告|点[击擊]|[编編][辑輯]精[选選]|分享)(?:の|的)?(?:記事|ニュース|ランキング|情報|リンク|動画|キーワード|タグ|特集|トピックス?|新[闻聞]|文章|[阅閱][读讀]|[报報][导導道]|推[荐薦]|排行榜?|[话話][题題]|[链鏈連][接結]|[视視影][频頻片]|[内內]容|[资資][讯訊]|消息|[标標][签籤]|[专專][题題])*$|^(?:本[周週日]|一[周週])?.{0,4}(?:ランキング|排行榜?)$/;
const CJK_COMMENTS =
  /^(?:(?:読者|みんな|ユーザー)の(?:声|コメント|反応|意見)|コメント|ご意見|(?:[网網]友|[读讀]者|最新|[热熱][门門]|全部|精彩|精[选選])?(?:的)?(?:[评評][论論]|留言|跟帖|回[应應]|怎[么麼麽][看说說])|[读讀]者(?:來函|来信))(?:欄|栏|区|區|板|一覧)?$/;
/** Labels of one other page that are none over several. */
const POINTER = /^(?:watch|listen|don.t miss|こちらも|[参參]考|另[见見])$/i;

function singular(word: string): string {
  return word.replace(/s$/, '');
}

function wordSet(words: string): Set<string> {
  return new Set(words.split(' ').map(singular));
}

/** What a line announces when it is a label. */
export function labelOf(line: string): SectionLabel {
  if (line.length > LONGEST_LABEL) return null;
  const words = line.toLowerCase().match(/[a-z]+/g);
  if (words) return latinLabel(line, words);
  const bare = line.replace(/[^\p{L}]+/gu, '');
  return CJK_COMMENTS.test(bare) ? 'comments' : CJK_RELATED.test(bare) ? 'related' : null;
}

function latinLabel(line: string, words: readonly string[]): SectionLabel {
  if (OPENINGS.test(line)) return 'related';
  let label: SectionLabel = null;
  for (const word of words.map(singular)) {
    if (COMMENTS.has(word)) label = 'comments';
    else if (RELATED.has(word)) label ??= 'related';
    else if (!FILLERS.has(word)) return null;
  }
  return label;
}

/** A line in the article that points to another: "Read more: …". */
export function isPointer(line: string): boolean {
  const [, label = ''] = /^(.*?)\s*[:：|▶►→>»]/.exec(line) ?? [];
  return POINTER.test(label) || labelOf(label) === 'related';
}
