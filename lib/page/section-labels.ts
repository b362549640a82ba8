/** Labels over the parts of a page that are not the article, as sites word them. Matched against whole short lines. */

/** Prepares a line for comparing: no marks at the ends, no case. */
function bare(line: string): string {
  return line.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '').toLowerCase();
}

const RELATED = new RegExp(
  '^(?:(?:most|more|top|latest|recent|other|popular|trending|related|recommended|suggested|featured|sponsored|similar)' +
    '(?: (?:read|popular|viewed|shared|stories|story|news|articles?|posts?|reading|content|links|topics|coverage|videos?|now|today|headlines|reports?|for you|from [\\w .]{2,30}|on (?:this|the) (?:topic|story|site)))*|' +
    'read (?:more|next|also|on)|see also|also (?:on this site|read|of interest|in .{2,20})|up next|more on this(?: story| topic)?|you (?:may|might) (?:also )?(?:like|be interested in).*|' +
    'what to read next|don.t miss|in case you missed it|editors?.? picks?|around the web|from the web|further reading|' +
    '(?:sign up|subscribe)\\b.{0,60}|newsletters?|share(?: this)?.{0,20}|follow us.{0,20}|tags|topics|about the authors?|advertisement|' +
    '関連.{0,10}|あわせて読みたい|合わせて読みたい|あわせて読む|こちらもおすすめ|おすすめ.{0,8}|人気.{0,8}|(?:アクセス)?ランキング|アクセスランキング|新着.{0,8}|最新.{0,8}|よく読まれ.{0,10}|注目.{0,6}|広告|' +
    '相[关關].{0,8}|推[荐薦].{0,6}|(?:热门|熱門|熱搜|热点|熱點).{0,6}|.{0,4}排行榜?|延伸[阅閱][读讀]|更多.{0,8}|最新.{0,6}|猜你喜[欢歡]|你可能.{0,10}|[广廣]告|[订訂][阅閱].{0,10})$',
);
const COMMENTS = new RegExp(
  '^(?:\\d+ )?(?:comments?|responses?|discussion|replies|conversation|what (?:our )?readers (?:say|think)|readers?.? (?:comments?|letters|views|write|say)|' +
    '(?:your|have your) (?:say|views|comments)|join the (?:conversation|discussion|debate)|leave a (?:reply|comment)|post a comment|view (?:all )?(?:\\d+ )?comments)(?: ?\\(?\\d*\\)?)?$|' +
    '^(?:コメント|読者の(?:声|コメント|反応)|みんなの(?:声|コメント|反応)|ご意見|[网網]友(?:[评評][论論]|留言|热议|熱議)|[读讀]者(?:[评評][论論]|留言|來函|来信|怎[么麼][说說]|回[应應])|(?:[热熱][门門]|全部|最新)?(?:[评評][论論]|留言))(?:欄|区|區|板|一覧)?(?:[\\s(（]*\\d*[\\s)）]*)?$',
);
const POINTER =
  /^(?:read (?:more|also|next)|also (?:read|on this site|see)|see also|related|more|recommended|watch|listen|don.t miss|関連(?:記事)?|あわせて読む|合わせて読む|あわせて読みたい|こちらも|[参參]考|延伸[阅閱][读讀]|相[关關](?:[阅閱][读讀]|新[闻聞]|[报報][导導道])?|推[荐薦](?:[阅閱][读讀])?|更多|另[见見]|同[场場]加映)\s*[:：|▶►→>»]/i;
const LONGEST_LABEL = 60;

/** A heading over links to other articles, a newsletter box, share buttons, an advertisement. */
export function isRelatedLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && RELATED.test(bare(line));
}

/** A heading over what readers wrote. */
export function isCommentsLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && COMMENTS.test(bare(line));
}

/** A line in the article that points to another: "Read more: …". */
export function isPointer(line: string): boolean {
  return POINTER.test(line);
}
