import { describe, expect, it } from 'vitest';
import { canonicalise } from './identity.ts';

/** Addresses under which the same text is read, as sites of many kinds make them. */
const SAME: [string, string][] = [
  ['https://paper.co.uk/news/2025-05-02/car-duty?CMP=Share_iOSApp_Other', 'https://www.paper.co.uk/news/2025-05-02/car-duty'],
  [
    'https://paper.example/2025/05/02/business/car-duty.html?smid=url-share',
    'https://paper.example/2025/05/02/business/car-duty.html',
  ],
  [
    'https://paper.example/content/0a1b2c3d-4e5f-6789-abcd-ef0123456789?shareType=nongift',
    'https://paper.example/content/0a1b2c3d-4e5f-6789-abcd-ef0123456789',
  ],
  ['https://paper.example/articles/c4g2qpyx0xyo?at_medium=RSS&at_campaign=rss', 'https://paper.example/articles/c4g2qpyx0xyo'],
  [
    'https://paper.example/articles/c4g2qpyx0xyo?xtor=AL-71-%5Bpartner%5D',
    'https://paper.example/articles/c4g2qpyx0xyo#comments',
  ],
  [
    'https://paper.example/article/DGXZQOGN01ABC0R00C25A5000000/?n_cid=x&utm_medium=push',
    'https://paper.example/article/DGXZQOGN01ABC0R00C25A5000000/?n_cid=x',
  ],
  ['https://paper.example/a/car-duty-12345678?ref=hvper.com', 'https://paper.example/a/car-duty-12345678'],
  ['https://paper.example/a/car-duty-12345678?source=email&mod=djemalertNEWS', 'https://paper.example/a/car-duty-12345678'],
  [
    'https://paper.example/story/news/2025/05/02/car-duty/83412345007/?taid=6&utm_source=x',
    'https://paper.example/story/news/2025/05/02/car-duty/83412345007/',
  ],
  ['https://post.example/p/the-car-duty?r=1abc&utm_campaign=post&utm_medium=web', 'https://post.example/p/the-car-duty?r=1abc'],
  ['https://post.example/p/the-car-duty?campaign_id=190&instance_id=153421&regi_id=7', 'https://post.example/p/the-car-duty'],
  [
    'https://xinwen.example/n1/2025/0502/c1002-40472000.html?from=groupmessage&isappinstalled=0',
    'https://xinwen.example/n1/2025/0502/c1002-40472000.html',
  ],
  ['https://shouji.example/doc-inevcrxy1234567.d.html?vt=4', 'https://shouji.example/doc-inevcrxy1234567.d.html?vt=4#a'],
  ['https://m.paper.example/a/car-duty', 'https://paper.example/a/car-duty'],
  ['https://sp.paper.example/a/car-duty', 'https://paper.example/a/car-duty'],
  ['https://paper.example/a/car-duty/index.php', 'https://paper.example/a/car-duty'],
  ['https://paper.example/%7Eann/car%2Dduty', 'https://paper.example/~ann/car-duty'],
  ['https://paper.example/a/car-duty;jsessionid=0A1B2C3D', 'https://paper.example/a/car-duty'],
  ...[
    'PHPSESSID=0a1b',
    'itm_source=parsely&itm_campaign=x',
    '__hstc=1&__hssc=2&__hsfp=3',
    '__cft__[0]=AZ&__tn__=R',
    'ysclid=l9',
    'rb_clickid=1&irclickid=2',
    'srsltid=Af',
    'n_cid=DSREA001',
    'ns_mchannel=social&ns_source=x&ns_campaign=y',
    'emc=edit_na_20250502',
    'srnd=premium',
    'unlocked_article_code=1.AB',
    'sharetype=gift',
    'giftToken=17462',
    'clicktime=1746200000&enterid=1746200000',
    'publication_id=1&isFreemail=true&triedRedirect=true',
    'ck_subscriber_id=7&ml_subscriber_hash=ab',
    'cx_testId=1&cx_artPos=3',
    '__s=abc&dm_i=1,2',
    'mibextid=Zx&_bhlid=9',
    '_=1746200000000',
    'scene=334&clickfrom=rss',
    'nx_source=recirculation',
    'traffic_source=Connatix',
    'ob_click_id=v3.a1b2c3&unicorn_click_id=99887766',
    '__cf_chl_tk=a.b-17&cf_chl_f_tk=c.d-18',
    'gad_source=1&gad_campaignid=21000000000',
    'bsft_clkid=1&bsft_uid=2',
    'oft_id=1&oft_k=2',
    'ymclid=17462&ttadid=3&sccid=4',
    'share_source=weibo&share_medium=android&share_tag=s_i&share_session_id=17462',
    'vd_source=0a1b2c3d4e5f&spm_id_from=333.788.0.0',
    'wxshare_count=2&tdsourcetag=s_pctim_aiomsg&ADTAG=newsqqcom',
    'iref=comtop_7_01&itid=hp-top-table-main_p001_f001',
    'fsrc=rss&wpisrc=nl_trade&ftcamp=engage/email/x',
    '.tsrc=fin-srch&_guc_consent_skip=17462',
    'pinned_post_locator=urn:asset:1&pinned_post_type=share',
    'nl_campaign=4711&mail_medium=push&lead_campaign_id=20250502',
    'searchResultPosition=12&pgtype=Article&clickSource=image',
    'nr_email_referer=1&campid=9&lipi=urn',
  ].map((query): [string, string] => [`https://paper.example/a/car-duty?${query}`, 'https://paper.example/a/car-duty']),
  ['https://blog.example/2025/05/tariffs.html?m=1', 'https://blog.example/2025/05/tariffs.html'],
  ['https://blog.example/2025/05/tariffs.html?showComment=1&m=0', 'https://blog.example/2025/05/tariffs.html?showComment=1'],
  ['https://amp.paper.example/a/car-duty', 'https://www.paper.example/a/car-duty'],
  ['https://paper.example/a/car-duty/amp/', 'https://paper.example/a/car-duty'],
  ['https://paper-example.cdn.ampproject.org/v/s/paper.example/a/car-duty/amp', 'https://paper.example/a/car-duty'],
  ['https://web.archive.org/web/20250503120000if_/https://paper.example/a/car-duty', 'https://paper.example/a/car-duty'],
  ['https://en.m.wiki.example/wiki/Car_duty', 'https://en.wiki.example/wiki/Car_duty'],
  ['https://paper.example/%E8%A8%98%E4%BA%8B/%E9%96%A2%E7%A8%8E?ref=rss', 'https://paper.example/記事/関税'],
  ['http://paper.example:80/a/car-duty/', 'https://paper.example/a/car-duty'],
  ['https://paper.example/a/car-duty?fbclid=IwAR0&h=AT1', 'https://paper.example/a/car-duty?h=AT1'],
  ['https://paper.example/a/car-duty#/gallery/2', 'https://paper.example/a/car-duty'],
  [
    'https://news.paper.example/thread/importing-from-osaka.4123/?utm_source=x',
    'https://news.paper.example/thread/importing-from-osaka.4123/#post-9',
  ],
];

/** Addresses of different pages, however alike they look. */
const DIFFERENT: [string, string][] = [
  ...(['sid', 'aid', 'cid', 'idxno', 'no', 't', 'tid', 'r', 's', 'post_id', 'token', 'lang', 'date'] as const).map(
    (name): [string, string] => [
      `https://paper.example/article-view?${name}=41`,
      `https://paper.example/article-view?${name}=42`,
    ],
  ),
  ['https://paper.example/index.php?r=news/car-duty', 'https://paper.example/index.php?r=news/bonds'],
  ['https://paper.example/a/index_2.html', 'https://paper.example/a/'],
  ['https://paper.example/amphibians/1', 'https://paper.example/hibians/1'],
  ['https://reader.example/view?src=https%3A%2F%2Fa.example%2F1', 'https://reader.example/view?src=https%3A%2F%2Fa.example%2F2'],
  [
    'https://reader.example/save/my-article?from=https%3A%2F%2Fa.example%2F1',
    'https://reader.example/save/my-article?from=https%3A%2F%2Fa.example%2F2',
  ],
  ['https://news.example/story?ref=20251102-a', 'https://news.example/story?ref=20251103-b'],
  ['https://board.example/thread?st=123456', 'https://board.example/thread?st=654321'],
  ['https://gov.example/press?mod=123', 'https://gov.example/press?mod=124'],
  ['https://x.example/article?share_no=1', 'https://x.example/article?share_no=2'],
  ['https://x.example/article?source=wire&n=1', 'https://x.example/article?source=desk&n=1'],
  ['https://x.example/archive?y=2025&m=1', 'https://x.example/archive?y=2025&m=0'],
  ['https://x.example/play?scene=1', 'https://x.example/play?scene=2'],
  ['https://x.example/data?price_source=lme', 'https://x.example/data?price_source=comex'],
  ['https://x.example/report-of-may?data_source=20250501', 'https://x.example/report-of-may?data_source=20250502'],
  ['https://x.example/?m=20250502', 'https://x.example/?m=20250503'],
  ['https://x.example/live?segment_id=1', 'https://x.example/live?segment_id=2'],
  ['https://x.example/minutes-of-may?m=20250502', 'https://x.example/minutes-of-may?m=20250503'],
  ['https://x.example/live/blog?cid=1', 'https://x.example/live/blog?cid=2'],
  ['https://x.example/doc?format=full&id=1', 'https://x.example/doc?format=summary&id=1'],
  ['https://x.example/mobile/phones-tariff-2025', 'https://x.example/phones-tariff-2025'],
  ['https://x.example/m/tariffs-2025', 'https://x.example/tariffs-2025'],
  ['https://x.example/story/single', 'https://x.example/story'],
  ['http://localhost:3000/a', 'http://localhost:4000/a'],
  ['https://app.example/#/article/1', 'https://app.example/#/article/2'],
  ['https://app.example/#!/article/1', 'https://app.example/#!/article/2'],
  ['https://app.example/reader/#/article/1?id=1', 'https://app.example/reader/#/article/1?id=2'],
  ['https://app.example/#/', 'https://app.example/#/article/2'],
  ['https://table-talk.example/item?id=438712', 'https://table-talk.example/item?id=438713'],
  ['https://tube.example/watch?v=abc', 'https://tube.example/watch?v=abd'],
  ['https://x.example/news.do?src=1001', 'https://x.example/news.do?src=1002'],
  ['https://x.example/read.nhn?oid=001&aid=0015368201', 'https://x.example/read.nhn?oid=001&aid=0015368202'],
  ['https://a.example/tariffs-on-japan', 'https://b.example/tariffs-on-japan'],
];

/** [why, whose page, whose article its canonical claims to be] */
const CLAIMS: [string, string, string][] = [
  ['another house', 'https://evil.example/tariffs-on-japan-cars', 'https://paper.example.net/tariffs-on-japan-cars'],
  ['another house under one registry', 'https://evil.co.uk/tariffs-on-japan-cars', 'https://paper.co.uk/tariffs-on-japan-cars'],
  ['another house of Japan', 'https://evil.co.jp/tariffs-on-japan-cars', 'https://www.paper.co.jp/tariffs-on-japan-cars'],
  ['another house of China', 'https://evil.com.cn/a/12345678.html', 'https://paper.com.cn/a/12345678.html'],
  ['a neighbour on a shared host', 'https://evil.github.io/tariffs-on-japan', 'https://paper.github.io/tariffs-on-japan'],
  ['a neighbour among letters', 'https://evil.substack.com/p/tariffs-on-japan', 'https://paper.substack.com/p/tariffs-on-japan'],
  ['the same number elsewhere', 'https://evil.example/a/12345678', 'https://paper.test/a/12345678'],
  ['another port', 'http://localhost:3000/tariffs-on-japan', 'http://localhost:4000/tariffs-on-japan'],
  ['another machine', 'http://192.168.0.2/tariffs-on-japan', 'http://10.168.0.2/tariffs-on-japan'],
  [
    'an archive that is none',
    'https://web.archive.org.evil.example/web/2025/https://paper.test/tariffs-on-japan',
    'https://paper.test/tariffs-on-japan',
  ],
];

describe('two addresses', () => {
  it.each(SAME)('folds %s and %s', (one, other) => {
    expect(canonicalise({ url: one })).toBe(canonicalise({ url: other }));
  });

  it.each(DIFFERENT)('keeps %s and %s apart', (one, other) => {
    expect(canonicalise({ url: one })).not.toBe(canonicalise({ url: other }));
  });

  it.each(CLAIMS)('lets no page speak for %s', (_why, url, claimed) => {
    expect(canonicalise({ url, canonical: claimed, ogUrl: claimed })).toBe(canonicalise({ url }));
  });
});
