import { describe, expect, it } from 'vitest';
import { canonicalise, openable, underBothSchemes } from './identity.ts';

const A = 'https://example.com/2025/04/03/tariffs-on-japan';
/** [url, identity] */
const ALONE: [string, string][] = [
  // spelling
  ['https://example.com/2025/04/03/tariffs-on-japan', A],
  ['http://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://EXAMPLE.com/2025/04/03/tariffs-on-japan', A],
  ['https://www.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://www2.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://example.com./2025/04/03/tariffs-on-japan', A],
  ['https://example.com:443/2025/04/03/tariffs-on-japan', A],
  ['http://example.com:80/2025/04/03/tariffs-on-japan', A],
  ['https://user:secret@example.com/2025/04/03/tariffs-on-japan', A],
  ['https://example.com/2025/04/03/tariffs-on-japan/', A],
  ['https://example.com//2025/04/03//tariffs-on-japan', A],
  ['https://example.com/2025/04/03/tariffs-on-japan#comments', A],
  ['https://example.com/2025/04/03/tariffs-on-japan#:~:text=24%25', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?', A],
  ['https://example.com/2025/04/03/tariffs-on-japan/index.html', A],
  ['https://example.com/2025/04/03/tariffs-on-japan/default.htm', A],
  ['https://example.com', 'https://example.com/'],
  ['https://www.example.com/', 'https://example.com/'],
  ['https://example.com/index.html', 'https://example.com/'],
  ['https://example.com:8080/a-story-here', 'https://example.com:8080/a-story-here'],
  ['https://example.jp/記事/関税', 'https://example.jp/%E8%A8%98%E4%BA%8B/%E9%96%A2%E7%A8%8E'],
  ['https://example.jp/%e8%a8%98%e4%ba%8b/%e9%96%a2%e7%a8%8e', 'https://example.jp/%E8%A8%98%E4%BA%8B/%E9%96%A2%E7%A8%8E'],
  // tracking
  ...[
    'utm_source=x&utm_medium=social&utm_campaign=y',
    'UTM_SOURCE=x',
    'fbclid=abc',
    'gclid=abc&gbraid=1&wbraid=2',
    'dclid=1',
    'msclkid=1',
    'yclid=1',
    'twclid=1',
    'ttclid=1',
    'igshid=1',
    'igsh=1',
    'mc_cid=1&mc_eid=2',
    '_ga=1.2.3&_gl=4',
    '_hsenc=1&_hsmi=2',
    'mkt_tok=1',
    'ref=home',
    'ref_src=twsrc%5Etfw',
    'source=newsletter',
    'src=rss',
    'from=timeline&isappinstalled=0',
    'cmpid=a',
    'CMP=share_btn_tw',
    'ncid=1&icid=2&ocid=3',
    'smid=tw-share',
    'share=twitter',
    'shareToken=abc',
    'at_medium=custom7&at_campaign=64',
    'xtor=AL-72',
    'ito=1490',
    'mod=hp_lead_pos1',
    'st=abc&reflink=desktopwebshare',
    'guccounter=1&guce_referrer=x',
    'spm=1.2.3&scm=4',
    'trk=public_post',
    'soc_src=mail&soc_trk=ma',
    'feature=share',
    'pk_campaign=a&mtm_source=b&piwik_kwd=c',
    'sfmc_id=1',
    'oly_enc_id=1&oly_anon_id=2',
    'vero_id=1',
    '__twitter_impression=true',
    'campaign_id=2&instance_id=3&segment_id=4&regi_id=5&nl=a&te=1',
    'amp_js_v=a6&amp_gsa=1&usqp=mq',
    'li_fat_id=1',
    'wickedid=1',
    'tpcc=1',
    'taid=1',
    '_branch_match_id=1',
  ].map((query): [string, string] => [`${A}?${query}`, A]),
  // parameters that mean something
  ['https://example.com/news?id=12345', 'https://example.com/news?id=12345'],
  ['https://example.com/news?utm_source=x&id=12345', 'https://example.com/news?id=12345'],
  ['https://example.com/view?b=2&a=1', 'https://example.com/view?a=1&b=2'],
  ['https://example.com/view?a=1&b=2', 'https://example.com/view?a=1&b=2'],
  ['https://example.com/long-read?page=2', 'https://example.com/long-read?page=2'],
  ['https://forum.example.com/forum.php?mod=viewthread&tid=7', 'https://forum.example.com/forum.php?mod=viewthread&tid=7'],
  ['https://example.com/?p=4711', 'https://example.com/?p=4711'],
  ['https://example.com/article.asp?no=3&src=a', 'https://example.com/article.asp?no=3&src=a'],
  // mirrors and views
  ['https://m.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://mobile.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://amp.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://touch.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://www.m.example.com/2025/04/03/tariffs-on-japan', A],
  ['https://en.m.example.org/wiki/Tariff', 'https://en.example.org/wiki/Tariff'],
  ['https://example.com/amp/2025/04/03/tariffs-on-japan', A],
  ['https://example.com/2025/04/03/tariffs-on-japan/amp', A],
  ['https://example.com/2025/04/03/tariffs-on-japan/amp/', A],
  ['https://example.com/2025/04/03/tariffs-on-japan.amp', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?amp', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?amp=1', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?outputType=amp', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?output=amp', A],
  ['https://example.com/tariffs-on-japan?output=1', 'https://example.com/tariffs-on-japan?output=1'],
  ['https://example.com/news/tariffs-7.amp.html', 'https://example.com/news/tariffs-7.html'],
  ['https://example.com/news/tariffs-7.print.html', 'https://example.com/news/tariffs-7.html'],
  ['https://example.com/2025/04/03/tariffs-on-japan/print', A],
  ['https://example.com/2025/04/03/tariffs-on-japan/print/', A],
  ['https://example.com/print/2025/04/03/tariffs-on-japan', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?print=1', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?printable=true', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?view=print', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?mode=print', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?view=mobile', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?m=1', A],
  ['https://example.com/2025/04/03/tariffs-on-japan?singlepage=true', A],
  ['https://m.de/tarif', 'https://m.de/tarif'],
  ['https://example.com/amp', 'https://example.com/'],
  ['https://example.com/amplifier-test', 'https://example.com/amplifier-test'],
  ['https://example.com/print-industry-tariffs', 'https://example.com/print-industry-tariffs'],
  // copies
  ['https://web.archive.org/web/20250403120000/https://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://web.archive.org/web/20250403120000id_/https://www.example.com/2025/04/03/tariffs-on-japan?utm_source=x', A],
  ['https://web.archive.org/web/2025*/https://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://web.archive.org/web/20250403120000/http:/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://web.archive.org/web/20250403/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://web.archive.org/web/20250403120000/https://m.example.com/2025/04/03/tariffs-on-japan/amp', A],
  ['https://archive.ph/20250403120000/https://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://archive.today/newest/https://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://archive.is/o/AbC1d/https://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://archive.ph/AbC1d', 'https://archive.ph/AbC1d'],
  [
    'https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjK:https://example.com/2025/04/03/tariffs-on-japan+tariff&hl=en',
    A,
  ],
  ['https://webcache.googleusercontent.com/search?q=cache:example.com/2025/04/03/tariffs-on-japan', A],
  ['https://www.google.com/amp/s/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://www.google.co.jp/amp/s/www.example.com/2025/04/03/tariffs-on-japan/amp/', A],
  ['https://www.google.com/amp/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://example-com.cdn.ampproject.org/c/s/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://example-com.cdn.ampproject.org/v/s/www.example.com/2025/04/03/tariffs-on-japan/amp?amp_js_v=0.1&usqp=mq331', A],
  ['https://cdn.ampproject.org/c/s/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://www.bing.com/amp/s/example.com/2025/04/03/tariffs-on-japan', A],
  ['https://example-com.translate.goog/2025/04/03/tariffs-on-japan?_x_tr_sl=ja&_x_tr_tl=en', A],
  ['https://my--paper-example-com.translate.goog/a-story', 'https://my-paper.example.com/a-story'],
  ['https://translate.google.com/translate?sl=ja&tl=en&u=https://example.com/2025/04/03/tariffs-on-japan', A],
  ['https://megalodon.jp/2025-0403-1200-00/https://example.com:443/2025/04/03/tariffs-on-japan', A],
  // no web address
  ['file:///home/me/article.html#part', 'file:///home/me/article.html'],
  ['about:blank', 'about:blank'],
  ['not an address#x', 'not an address'],
];

/** [why, url, canonical, identity, og:url] */
const TOLD: [string, string, string | null, string, string?][] = [
  ['same with tracking', `${A}?utm_source=x`, A, A],
  ['canonical with www and slash', A, 'https://www.example.com/2025/04/03/tariffs-on-japan/', A],
  ['relative canonical', `${A}?x=1`, '/2025/04/03/tariffs-on-japan', A],
  ['unknown parameters dropped by canonical', `${A}?whatever=1`, A, A],
  ['canonical of a paged article', `${A}?page=2`, A, A],
  ['canonical is the home page', A, 'https://example.com/', A],
  ['canonical is the home page of a language', A, 'https://example.com/en/', A],
  ['canonical is empty', A, '', A],
  ['canonical is broken', A, 'http://', A],
  ['canonical is a script', A, 'javascript:void(0)', A],
  [
    'canonical left over from the article before',
    'https://example.com/story/steel-duties-rise',
    'https://example.com/story/yen-falls-again',
    'https://example.com/story/steel-duties-rise',
  ],
  [
    'left over, by number',
    'https://example.com/article/1234567',
    'https://example.com/article/7654321',
    'https://example.com/article/1234567',
  ],
  [
    'same number, longer form',
    'https://example.com/a/1234567',
    'https://example.com/business/tariffs-on-japan-1234567',
    'https://example.com/business/tariffs-on-japan-1234567',
  ],
  ['short address of a blog', 'https://example.com/?p=42', A, A],
  [
    'the script without its number',
    'https://example.com/view.php?id=42',
    'https://example.com/view.php',
    'https://example.com/view.php?id=42',
  ],
  [
    'another number',
    'https://example.com/view.php?id=42',
    'https://example.com/view.php?id=43',
    'https://example.com/view.php?id=42',
  ],
  [
    'the same number',
    'https://example.com/view.php?id=42&ref=x',
    'https://example.com/view.php?id=42',
    'https://example.com/view.php?id=42',
  ],
  ['mobile host to desktop path', 'https://m.example.com/s/tariffs-on-japan', A, A],
  ['AMP page to its article', 'https://amp.example.com/x/tariffs-on-japan', A, A],
  ['a section in another folder', 'https://example.com/uk/tariffs-on-japan', A, A],
  ['sister host', 'https://news.example.com/tariffs-on-japan', A, A],
  [
    'another house under the same headline, which anybody can write',
    'https://other.net/tariffs-on-japan-explained',
    'https://example.com/tariffs-on-japan-explained',
    'https://other.net/tariffs-on-japan-explained',
  ],
  [
    'an unrelated site',
    'https://other.net/my-own-story-here',
    'https://example.com/sponsored-content',
    'https://other.net/my-own-story-here',
  ],
  ['og:url when there is no canonical', `${A}?whatever=1`, null, A, A],
  ['og:url when the canonical is the home page', `${A}?whatever=1`, 'https://example.com/', A, A],
  ['og:url is the home page', A, null, A, 'https://example.com'],
  [
    'archive copy with its own canonical',
    'https://archive.ph/AbC1d',
    'https://archive.ph/20250403120000/https://example.com/2025/04/03/tariffs-on-japan',
    A,
  ],
  ['archive copies with the canonical of what they copy', 'https://perma.cc/ABCD-1234', A, A],
  ['archive copies of another house', 'https://ghostarchive.org/archive/AbC1d', A, A],
  [
    'canonical inside an archive',
    'https://web.archive.org/web/20250403120000/https://example.com/2025/04/03/tariffs-on-japan',
    'https://web.archive.org/web/20250403120000/https://example.com/2025/04/03/tariffs-on-japan',
    A,
  ],
  [
    'home page stays the home page',
    'https://example.com/',
    'https://example.com/2025/04/03/tariffs-on-japan',
    'https://example.com/',
  ],
];

describe('canonicalise', () => {
  it('keeps the route of an app whose canonical has none', () => {
    for (const canonical of ['https://app.example/reader', 'https://app.example/'])
      expect(canonicalise({ url: 'https://app.example/reader#/article/2', canonical })).toBe(
        'https://app.example/reader#/article/2',
      );
  });

  it.each(ALONE)('%s → %s', (url, identity) => {
    expect(canonicalise({ url })).toBe(identity);
  });

  it.each(TOLD)('%s', (_why, url, canonical, identity, ogUrl) => {
    expect(canonicalise({ url, canonical, ogUrl })).toBe(identity);
  });

  it('is idempotent on web addresses', () => {
    for (const [url] of ALONE) {
      const once = canonicalise({ url });
      expect(canonicalise({ url: once })).toBe(once);
    }
  });
});

describe('an address to keep', () => {
  it('has the scheme that the page was seen with, and is found under both', () => {
    const identity = canonicalise({ url: 'http://localhost/soup?utm_source=x' });
    const kept = openable(identity, 'http://localhost/soup?utm_source=x');
    expect(kept).toBe('http://localhost/soup');
    expect(underBothSchemes(identity)).toContain(kept);
    expect(openable(A, A)).toBe(A);
  });
});
