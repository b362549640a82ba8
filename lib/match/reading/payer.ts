/** Whether a country named beside a duty is the one that pays it. */
import type { CountryMention, Span } from '../mention.ts';
import type { SentenceView } from './view.ts';

/** "on American goods", "tariffs on the US", 对美国商品, 米国製品への: what is named pays the duty. */
export function isPayer(view: SentenceView, country: CountryMention): boolean {
  const word = (cue: Span): string => view.lexed.text.slice(cue.start, cue.end).toLowerCase();
  // 输美商品, 对美出口: what is shipped there is charged there.
  if (/[输輸销銷赴]$/.test(view.lexed.text.slice(view.start, country.start)) || /^[输輸销銷赴]/.test(word(country))) return false;
  // 美国输华商品: what it ships to China is charged there.
  if (view.isHan && SHIPPED_TO.test(view.lexed.text.slice(country.end, country.end + 6))) return true;
  // The name itself says it: 対米, 对美. Whoever charges stands before it.
  if (/^[対对對]/.test(word(country))) return isTowards(view, country);
  // "On the American side": who acts there.
  if (!view.isHan && /^ side\b/.test(view.lexed.text.slice(country.end, view.end))) return false;
  if (view.isHan && isOrigin(view, country)) return true;
  // 米国産大豆, 美国产: the name itself says goods.
  if (/[産製产產制]$/.test(word(country)) && countryBefore(view, country)) return true;
  const isGoods = view
    .cues('goods')
    .some((cue) => cue.start >= country.end && view.distance(country, cue) <= 4 && !/import|进口|進口|輸入/.test(word(cue)));
  const isAimedAt = view
    .cues('to', 'from')
    .some(
      (cue) => cue.end <= country.start && isClose(view, cue, country) && AIMED.test(word(cue)) && isStraight(view, cue, country),
    );
  const isAddressed = view
    .cues('to')
    .some(
      (cue) =>
        cue.start === country.end && view.cues('tariff').some((head) => head.start - cue.end >= 0 && head.start - cue.end <= 3),
    );
  return (
    isGoods ||
    isAimedAt ||
    isBoughtFrom(view, country) ||
    isMaker(view, country) ||
    isCharged(view, country) ||
    (view.lexed.lang === 'ja' && isAddressed)
  );
}

const SHIPPED_TO = /^[国國]?(的)?(所有|全部)?[输輸销銷](往|到|入)?(中国|中國|[华華])/;

/** "everything it buys from the United States": who sells is charged. */
function isBoughtFrom({ isHan, lexed: { text }, start }: SentenceView, country: Span): boolean {
  return !isHan && BOUGHT.test(text.slice(start, country.start));
}

const BOUGHT =
  /\b(everything|anything|whatever|all|goods|products|what|most of what) (that )?(it|they|he|she|china|canada|beijing|ottawa|brussels|europe)( still)? (buys?|imports?|gets|takes|purchases?|brings in) from (the )?$/i;

/** "American orange juice", "tractors from the United States": goods of that country; not "the US steel tariff", "American carmakers". */
function isMaker(view: SentenceView, { start, end }: Span): boolean {
  if (view.isHan) return false;
  const { text } = view.lexed;
  const goods = view
    .of('sector')
    .find((one) => one.start - end === 1 || (one.end <= start && FROM.test(text.slice(one.end, start))));
  if (!goods || /^an? $/i.test(text.slice(start - 3, start).trimStart())) return false;
  return goods.end <= start || !NO_GOODS.test(text.slice(goods.end, view.end));
}

const FROM = /^,? (that come |coming |shipped |sent |imported )?from (the )?$/;
/** What goods are only the first word of. */
const NO_GOODS =
  /^['’]?s?[ -]((and|or) \w+ )?(tariffs?|dut(y|ies)|lev(y|ies)|surcharges?|makers?|industry|industries|sector|mills?|producers?|compan(y|ies)|firms?|farmers?|workers?|giants?|groups?|prices?|markets?|imports?|imported|buyers?|users?|lobby|unions?|shares?|stocks?|plants?|factor(y|ies)|exemptions?|import|rates?)\b/i;

const AIMED = /^(on|against|imports from|imports of|goods from|products from|对|對|対|针对|針對)$/;

/** "on American goods", "on everything American". */
function isClose(view: SentenceView, cue: Span, country: Span): boolean {
  return country.start - cue.end <= 6 || EVERYTHING.test(view.between(cue, country));
}

const EVERYTHING = /^ (everything|nearly everything|almost everything|anything|all things|most things|all|most|many|some) $/;

function isStraight(view: SentenceView, cue: Span, country: Span): boolean {
  return !/[,;，；、]/.test(view.between(cue, country));
}

function countryBefore(view: SentenceView, country: CountryMention): boolean {
  const clause = view.clauseOf(country);
  return view
    .of('country')
    .some(
      (other) =>
        other.end <= country.start &&
        !other.ids.includes('US') &&
        (other.start >= clause.start || (view.lexed.lang === 'ja' && isTopicOf(view, other))),
    );
}

/** 北京は10日から、米国産の小麦に…: who acts in the whole sentence. */
function isTopicOf(view: SentenceView, { end }: Span): boolean {
  return /^(側|政府|当局)?[はがも]/.test(view.lexed.text.slice(end, end + 3));
}

/** "charges the US 67 percent", アメリカにかけている. */
function isCharged(view: SentenceView, country: CountryMention): boolean {
  const impose = view.cues('impose');
  if (view.lexed.lang === 'ja')
    return impose.some((cue) => /^に[^、。]{0,2}$/.test(view.lexed.text.slice(country.end, cue.start)));
  return impose.some((cue) => /^\s?(the )?$/.test(view.lexed.text.slice(cue.end, country.start)) && cue.end <= country.start);
}

/** 对美加征, 対米報復関税 charge it; 对美出口, 対米交渉 do not. */
function isTowards(view: SentenceView, country: CountryMention): boolean {
  const after = view.lexed.text.slice(country.end, Math.min(view.end, country.end + HAN_REACH));
  if (NO_CHARGE.test(after)) return false;
  return countryBefore(view, country) || CHARGE.test(after) || GOODS_OF.test(after);
}

/** Han characters behind a name that still speak of it. */
const HAN_REACH = 12;
const NO_CHARGE =
  /^[国國]?(的)?((关税|關稅|関税)?(交渉|谈判|談判|協議|磋商|政策)|输出|輸出|出口|投[资資融]|贸易|貿易|[順顺]差|黒字|赤字|外交|关系|關係|接[单單]|[销銷]售|市場)/;
const GOODS_OF = /^[国國](的)?(货物?|貨物?|商品|产品|產品)/;
const CHARGE = /^[^，、。；：]*?(关税|關稅|関税|加征|加徵|[课課征徵]|反制|[报報]复|報復|加税|加稅)/;

/** 米国からの輸入品, 原产于美国的, 对所有美国商品, 中国輸美產品: goods that come from there. */
function isOrigin(view: SentenceView, country: CountryMention): boolean {
  const before = view.lexed.text.slice(Math.max(view.start, country.start - HAN_REACH), country.start);
  const after = view.lexed.text.slice(country.end, Math.min(view.end, country.end + HAN_REACH));
  return GOODS_BEHIND.test(after) || ORIGIN_BEFORE.test(before);
}

const GOODS_BEHIND =
  /^(からの|から入る|から来る)|^[国國]?(的)?(所有|全部|部分|多数|多數|进口|進口|輸入)*(商品|产品|產品|货品|貨品|货物|貨物|货(?!币)|貨(?!幣)|製品|農産物|农产品|農產品|大豆|钢铁|鋼鐵|鉄鋼|汽车|汽車)/;
const ORIGIN_BEFORE =
  /(原产于|原產於|原产地为|原產地為|来自|來自|产自|產自|[对對](所有|全部|部分|多数|多數|进口|進口|原产|大部分)的?)$/;

/** 日本と同じ25%, 与泰国一样, 中国（含香港）: whom the payer is only likened to, or who is part of it. */
export function isStandard(view: SentenceView, { start, end }: Span): boolean {
  const before = view.lexed.text.slice(Math.max(view.start, start - HAN_REACH), start);
  const after = view.lexed.text.slice(end, Math.min(view.end, end + HAN_REACH));
  if (INCLUDED.test(before)) return true;
  if (view.lexed.lang === 'ja') return LIKENED_JA.test(after);
  return /(比照|参照|參照)$/.test(before) || (/[与與和跟同]$/.test(before) && LIKENED_ZH.test(after));
}

const INCLUDED = /[（(](含|包括|包含|[连連]同)[^）)]*$/;
const LIKENED_JA = /^(製品|産|車)?(と(同じ|同率|同水準|同様|同等|並ぶ|違|異)|並み)/;
const LIKENED_ZH = /^(一[样樣]|相同|同[样樣]|看[齐齊]|一致|不同)/;
