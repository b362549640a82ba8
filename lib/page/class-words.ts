/**
 * What class names and ids say about a part of a page. Judged per name, by its first or last word: `related-stories` is a
 * list of links, `has-related` and `content-sidebar-wrap` are layouts around an article. Verdicts are kept, since the same
 * names come back all over a page.
 */
export const ClassVerdict = { none: 0, side: 1, comment: 2, meta: 3, caption: 4, hidden: 5, body: 6, paywall: 7 } as const;
export type ClassVerdict = (typeof ClassVerdict)[keyof typeof ClassVerdict];

const WORDS: Record<Exclude<keyof typeof ClassVerdict, 'none'>, string> = {
  side:
    'ad ads adv advert advertisement advertising adbox adslot sponsor sponsored sponsors promo promos promotion promotions related ' +
    'relateds recommend recommended recommendation recommendations recirc recirculation outbrain taboola popular trending ticker ' +
    'newsletter newsletters subscribe subscription signup cookie cookies consent gdpr onetrust share sharing sharebar social ' +
    'breadcrumb breadcrumbs pagination pager nav navbar navigation menu submenu sidebar sidenav rail masthead topbar footer ' +
    'toast modal popup popover lightbox readmore also tags taglist tagcloud bio player poll quiz login donate donation ' +
    'toolbar carousel skiplink mostread mostpopular toc disclaimer copyright',
  comment: 'comment comments commentlist disqus respond discussion',
  meta: 'byline author authors dateline date timestamp posted published pubdate datetime meta',
  caption: 'caption captions credit figcaption legend',
  hidden: 'hidden sr screenreader visuallyhidden hide invisible',
  body: 'articlebody story content entry post article',
  paywall: 'paywall paywalled regwall locked premium subscriber',
};
const VERDICTS = new Map<string, ClassVerdict>();
for (const [verdict, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) VERDICTS.set(word, ClassVerdict[verdict as keyof typeof ClassVerdict]);
}
/** First words by which a name speaks of the page's layout, not of what stands in the element. */
const LAYOUT_FIRST = new Set('has no is with without not show js wp elementor'.split(' '));
const LAYOUT_LAST = new Set('wrap wrapper layout enabled open closed page theme template grid row'.split(' '));
const PHRASES =
  /(?:^|[-_])(?:most[-_](?:read|popular|viewed|shared)|read[-_](?:more|next|also)|see[-_]also|up[-_]next|more[-_](?:stories|news|on|from|in)|sign[-_]up|editors?[-_]picks?|around[-_]the[-_]web)(?:$|[-_])/i;
const HIDDEN_NAMES =
  /^(?:hidden|hide|invisible|d-none|u-hidden|is-hidden|sr-only|(?:u-|is-)?visually-?hidden|screen-reader(?:-text|-only)?|a11y-hidden)$/;
/** `hidden md:block` is shown on wide screens. */
const SHOWN_SOMEWHERE = /[:-](?:block|flex|grid|inline|table|visible|not-sr-only|initial)\b/;
const BODY_NAMES =
  /article-?_*-?body|story-?_*-?body|entry-?content|post-?content|article-?_*-?content|post-?body|body-?text|news-?text/i;

const cache = new Map<string, ClassVerdict>();
const CACHE_LIMIT = 5000;

/** What the class attribute and the id say, strongest first. */
export function judgeNames(className: string, id: string): ClassVerdict {
  if (!className && !id) return ClassVerdict.none;
  const key = id ? `${className} ${id}` : className;
  let verdict = cache.get(key);
  if (verdict === undefined) {
    verdict = judge(key);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, verdict);
  }
  return verdict;
}

function judge(names: string): ClassVerdict {
  let best: ClassVerdict = ClassVerdict.none;
  for (const name of names.split(/\s+/, 40)) {
    const verdict = judgeName(name, names);
    if (verdict === ClassVerdict.body) return verdict;
    if (verdict !== ClassVerdict.none && best === ClassVerdict.none) best = verdict;
  }
  return best;
}

function judgeName(name: string, all: string): ClassVerdict {
  if (HIDDEN_NAMES.test(name)) return SHOWN_SOMEWHERE.test(all) ? ClassVerdict.none : ClassVerdict.hidden;
  if (BODY_NAMES.test(name)) return ClassVerdict.body;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/)
    .filter(Boolean);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (LAYOUT_FIRST.has(first) || LAYOUT_LAST.has(last)) return ClassVerdict.none;
  if (PHRASES.test(name)) return ClassVerdict.side;
  return keep(VERDICTS.get(last)) || keep(VERDICTS.get(first));
}

/** Names such as `hidden-xs` or `post-123` are too common to say anything on their own. */
function keep(verdict: ClassVerdict | undefined): ClassVerdict {
  return verdict === undefined || verdict === ClassVerdict.hidden || verdict === ClassVerdict.body ? ClassVerdict.none : verdict;
}
