/**
 * What class names and ids say about a part of a page. Judged per name, by its first or last word: `related-stories` is a
 * list of links, `has-related` and `content-sidebar-wrap` are layouts around an article. Verdicts are kept, since the same
 * names come back all over a page.
 */
export const none = 0;
export const side = 1;
export const comment = 2;
export const meta = 3;
export const caption = 4;
export const hidden = 5;
export const body = 6;
export const paywall = 7;
export type ClassVerdict = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** First or last words of a name. */
const WORDS: [ClassVerdict, string][] = [
  [
    side,
    'ad ads adv advert advertisement advertising adbox adslot sponsor sponsored sponsors promo promos promotion promotions ' +
      'related recommend recommended recommendation recommendations recirc recirculation outbrain taboola popular trending ' +
      'ticker newsletter newsletters subscribe subscription signup cookie cookies consent gdpr onetrust share sharing ' +
      'social breadcrumb breadcrumbs pagination pager nav navbar navigation menu submenu sidebar sidenav rail masthead ' +
      'footer toast modal popup popover lightbox readmore also tags taglist bio player poll quiz login donate ' +
      'donation toolbar carousel mostread mostpopular toc disclaimer copyright signature',
  ],
  [comment, 'comment comments commentlist disqus respond discussion'],
  [meta, 'byline author authors dateline date timestamp posted published pubdate datetime meta'],
  [caption, 'caption captions credit figcaption legend'],
  [paywall, 'paywall paywalled regwall locked premium subscriber'],
];
/** Two words in a row, anywhere in a name; one as strong as `body` outweighs other names of the element. */
const PHRASES: [ClassVerdict, string][] = [
  [
    side,
    'most-read most-popular most-viewed most-shared read-more read-next read-also see-also up-next more-stories more-news ' +
      'more-on more-from more-in sign-up editors-picks editor-picks around-the share-tools share-buttons',
  ],
  [caption, 'caption-text'],
  [body, 'article-body story-body entry-content post-content article-content post-body body-text news-text'],
];
/** Whole names. */
const NAMES: [ClassVerdict, string][] = [
  [
    hidden,
    'hidden hide invisible d-none is-hidden sr-only visually-hidden visuallyhidden ' +
      'is-visually-hidden screen-reader screen-reader-text',
  ],
  [body, 'articlebody storybody'],
];
/** First words by which a name speaks of the page's layout, not of what stands in the element. */
const LAYOUT_FIRST = new Set('has no is with without not show js wp elementor'.split(' '));
const LAYOUT_LAST = new Set('wrap wrapper layout enabled open closed page theme template grid row'.split(' '));
/** `hidden md:block` is shown on wide screens. */
const SHOWN_SOMEWHERE = /[:-](?:block|flex|grid|inline|table|visible|not-sr-only|initial)\b/;

const words = tableOf(WORDS);
const phrases = tableOf(PHRASES);
const names = tableOf(NAMES);

function tableOf(lists: [ClassVerdict, string][]): Map<string, ClassVerdict> {
  return new Map(lists.flatMap(([verdict, list]) => list.split(' ').map((word): [string, ClassVerdict] => [word, verdict])));
}

const cache = new Map<string, ClassVerdict>();
const CACHE_LIMIT = 5000;

/** What the class attribute and the id say, strongest first. */
export function judgeNames(className: string, id: string): ClassVerdict {
  const key = id ? `${className} ${id}` : className;
  if (!key) return none;
  let verdict = cache.get(key);
  if (verdict === undefined) {
    verdict = judge(key);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, verdict);
  }
  return verdict;
}

function judge(all: string): ClassVerdict {
  let first: ClassVerdict = none;
  for (const name of all.split(/\s+/, 40)) {
    const verdict = judgeName(name, all);
    if (verdict === body) return verdict;
    first ||= verdict;
  }
  return first;
}

function judgeName(name: string, all: string): ClassVerdict {
  const lower = name.toLowerCase();
  const whole = names.get(lower);
  if (whole !== undefined) return whole === hidden && SHOWN_SOMEWHERE.test(all) ? none : whole;
  const humps = lower === name ? name : name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  const parts = humps.split(/[-_:]+/);
  const first = parts[0] as string;
  const last = parts.at(-1) as string;
  if (LAYOUT_FIRST.has(first) || LAYOUT_LAST.has(last)) return none;
  for (let i = 1; i < parts.length; i++) {
    const phrase = phrases.get(`${parts[i - 1]}-${parts[i]}`);
    if (phrase !== undefined) return phrase;
  }
  return words.get(last) ?? words.get(first) ?? none;
}
