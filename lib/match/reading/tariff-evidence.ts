/** What in a sentence speaks for a percentage being a duty, and what against. */
import { attach } from './attach.ts';
import { isCharged } from './charged.ts';
import { goesOnTo } from './han-rates.ts';
import { isAtHome, isBanks, isOfPeople, isOnExports, isOtherTax, isStrangers } from './other-figures.ts';
import type { Discourse } from './discourse.ts';
import type { Feature } from './types.ts';
import type { Mention, QuantityMention, Span } from '../mention.ts';
import type { SentenceView } from './view.ts';

/** Letters between a duty and a figure in tenths. */
const TENTHS_REACH = 4;
/** Letters between a figure and its "a year". */
const PACE_REACH = 3;
const REACH = { head: 60, listHead: 200, measure: 40, rate: 45 };
const WEIGHTS = {
  head: 0.45,
  headFar: 0.25,
  verb: 0.2,
  target: 0.2,
  sector: 0.15,
  everyone: 0.15,
  programme: 0.15,
  counter: 0.2,
  change: 0.1,
  told: 0.1,
  carried: 0.1,
  topic: 0.1,
  rate: 0.15,
  entry: 0.2,
  list: 0.2,
  charged: 0.2,
  goods: 0.15,
  sum: 0.1,
  measure: -0.5,
  share: -0.6,
  people: -1,
  comparison: -0.5,
  by: -0.4,
  otherLevy: -1,
} as const;

export function when(holds: boolean, name: keyof typeof WEIGHTS): Feature[] {
  return holds ? [{ name, weight: WEIGHTS[name] }] : [];
}

/** The figure that a change ends in, and the one that it started from. */
export interface FigureGroup {
  figure: QuantityMention;
  from: QuantityMention | null;
  span: Span;
}

interface Evidence {
  features: Feature[];
  mentions: Mention[];
  passage: Span;
}

/** What speaks for the figure being a duty, and what against. */
export function readEvidence(
  view: SentenceView,
  { figure, span }: FigureGroup,
  others: readonly QuantityMention[],
  talk: Discourse,
): Evidence {
  const head = attach(view, span, view.cues('tariff'), others, REACH.listHead);
  const isPartOfValue = OF_VALUE.test(view.lexed.text.slice(span.end, view.end));
  const measure = isPartOfValue ? null : attach(view, span, view.cues('measure'), [], REACH.measure);
  const clause = view.clauseOf(span);
  const verb = view.cuesWithin(clause, 'impose', 'raise', 'lower', 'face', 'pause', 'retaliate')[0];
  const isNear = head !== null && head.cost <= REACH.head;
  // "about 12.5" is told like 12.5.
  const told = { start: Math.min(span.start, figure.hedgeSpan?.start ?? span.start), end: span.end };
  const features = [
    ...when(isNear, 'head'),
    ...when(head !== null && !isNear, 'headFar'),
    ...when(verb !== undefined, 'verb'),
    ...when(head === null && talk.isOnTariffs(view), 'topic'),
    ...when(talk.isOnTariffs(view) && isEntry(view, told), 'entry'),
    ...when(head === null && talk.isOnTariffs(view) && isRate(view, span, others), 'rate'),
    ...when(
      verb === undefined &&
        head === null &&
        (view.cuesWithin(clause, 'announce', 'agree', 'threat').length > 0 || goesOnTo(view, figure, talk)),
      'told',
    ),
    ...when(measure !== null && measure.cost < (head?.cost ?? Infinity), 'measure'),
    ...when(!isPartOfValue && isShare(view, figure), 'share'),
    ...when(isOfPeople(view, figure), 'people'),
    ...when(!isNear && view.cuesWithin(clause, 'comparison').some((cue) => compares(view, cue, figure)), 'comparison'),
    // "fell 2.5 percent on news of the tariffs": only a duty in front of it can have changed by that.
    ...when(figure.change === 'by' && !(isNear && head.mention.end <= span.start) && !isStacked(view, figure), 'by'),
    ...when(head === null && talk.isOnTariffs(view) && SUMS.test(view.lexed.text.slice(view.start, span.start)), 'sum'),
    ...when(head === null && figure.unit === 'percent' && COMPARED.test(view.lexed.text.slice(span.end, view.end)), 'comparison'),
    ...when(head === null && GREW.test(view.lexed.text.slice(view.start, span.start)), 'by'),
    ...when(head === null && talk.isOnTariffs(view) && isOnGoods(view, span), 'goods'),
    ...when(talk.isOnTariffs(view) && isCharged(view, told), 'charged'),
    ...when(isOtherTax(view, clause) || isNormalDuty(view, span) || (!isNear && isBanks(view, clause)), 'otherLevy'),
    ...when(isOnExports(view, clause) || isAtHome(view, span) || isStrangers(view, span), 'otherLevy'),
  ];
  const mentions = [head?.mention, verb].filter((mention) => mention !== undefined);
  return { features, mentions, passage: passageOf(view, span, head?.mention) };
}

/** "charged a quarter of its value": what duties are counted from. */
const OF_VALUE = /^( of)? (the|its|their)( customs| full)? value\b/;

/** "China: 10 percent", "Japan | 15%", "Steel and aluminum: 25 percent": an entry of a list or table. */
export function isEntry(view: SentenceView, span: Span): boolean {
  return isNamedEntry(view, span) || isLabelled(view, span);
}

/** "Makers with an agreement: 0%": a line that is a label and its figure. */
function isLabelled({ isHan, lexed: { text }, end }: SentenceView, span: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.start);
  return !isHan && LABEL.test(line) && /^\W*($|\n|,|\()/.test(text.slice(span.end, end));
}

const LABEL = /^\s*([-–—•*]\s*)?[A-Z][^:.;?!]{3,80}(:|\s[–—-]|\s?\|)\s*$/;

function isNamedEntry(view: SentenceView, span: Span): boolean {
  return view.mentions.some(
    (mention) =>
      (mention.type === 'country' || mention.type === 'sector') &&
      mention.end <= span.start &&
      /^\**\s*([:：|]|[–—-])\s*$/.test(view.lexed.text.slice(mention.end, span.start)),
  );
}

/** "The general rate for Japanese goods is 15 percent"; not what a bank charges or a tax office takes. */
function isRate(view: SentenceView, span: Span, others: readonly QuantityMention[]): boolean {
  if (OTHER_RATES.test(view.text)) return false;
  if (NUMBER_FOR.test(view.lexed.text.slice(view.start, span.start)) && view.of('country').some(({ end }) => end <= span.start))
    return true;
  const words = view
    .cues('rate')
    .filter((cue) => /^(rates?|ceiling|floor|maximum|charge)$/i.test(view.lexed.text.slice(cue.start, cue.end)));
  return attach(view, span, words, others, REACH.rate) !== null;
}

/** "April's figure for Japan had been 26 percent" */
const NUMBER_FOR = /\b(figure|number) (for|on) [^,;.%\d]{2,40} (is|was|had been|will be|would be|stands at|stood at|remains) $/;

const OTHER_RATES =
  /\b(banks?|bankers?|fed|boj|repo|selic|base|prime|benchmark|interest|polic(y|ies)|growth|jobless|unemployment|inflation|lending|mortgage|saving|savings|birth|approval|exchange|tax|taxes|success|borrowing)\b/i;

/** "That makes 50", "the pile reaches 145": what duties come to. */
const SUMS =
  /\b(makes|made|making|adds? up to|comes? to|came to|reach(es|ed)?|totals?|brings? (it|that|the total) to|ends? up at) (about |some |nearly )?$/;

/** "which with the old duty makes 13 percent": what several come to. */
export function isSum(view: SentenceView, figure: Span): boolean {
  return !view.isHan && SUMS.test(view.lexed.text.slice(view.start, figure.start));
}

/** "rose between 10 and 41 percent": growth, and no duty anywhere in the sentence. */
const GREW =
  /\b(rose|fell|grew|climbed|gained|slid|shrank|jumped|soared|slumped|dipped) (by )?(between |around |about |some |nearly |almost )$/;

/** "39 percent lower than in July": something else is lower by so much. */
const COMPARED = /^ (lower|higher|less|fewer|cheaper|dearer|smaller|larger|weaker|stronger|down)\b/;

/** "50 percent on most other products", "10 percent on what it sells": goods are what is charged. */
function isOnGoods({ lexed: { text }, end }: SentenceView, span: Span): boolean {
  return ON_GOODS.test(text.slice(span.end, end));
}

const ON_GOODS =
  /^ (on|for|against) ((most|all|the|its|their|other|many|some|rest|of|nearly|almost|everything|country['’]s|bloc['’]s|remaining) ){0,6}(goods|products|imports|shipments|exports|everything|what (it|they) sells?|what (he|she|it|they) (sells|ships|makes))\b/;

/** "added 40 percent to the 10": one duty on top of another, and no growth. */
function isStacked({ lexed: { text }, end }: SentenceView, figure: Span): boolean {
  return /^ (to|onto|on top of) (the|that|those|its|an earlier|an existing) (\d|ten\b|twenty|thirty|forty|fifty|existing|old|first|earlier|original)/.test(
    text.slice(figure.end, end),
  );
}

/** "up 4 percent on the year"; a bare "a year" only right behind the figure: "100,000 cars a year" counts cars. */
function compares(view: SentenceView, cue: Span, figure: Span): boolean {
  const isPace = /^(a year|per year|annually)$/i.test(view.lexed.text.slice(cue.start, cue.end));
  return !isPace || (cue.start >= figure.end && cue.start - figure.end <= PACE_REACH);
}

/** 相互関税は日本が24%、EUは2割だ: tenths that a country of the list pays. */
function isTenthsOfDuty(view: SentenceView, figure: QuantityMention): boolean {
  // には約5割: "about" says nothing of a share there.
  const before = view.lexed.text.slice(view.start, figure.start).replace(/(?<=[はも])約$/, '');
  const after = view.lexed.text.slice(figure.end, view.end);
  if (/(の|占|佔|逾|约|約|超过|超過|[减減]少)$/.test(before) || /^(的|を|が?[减減増增以上近弱強])/.test(after)) return false;
  const clause = view.clauseOf(figure);
  return (
    view.cuesWithin(clause, 'measure').length === 0 &&
    /([はもが]|[合共]?[计計]|为|為|是|有|只|课|課|征|徵|收|缴|繳|加到|[調调降减減]到)$/.test(before)
  );
}

/** "a most-favoured-nation duty of about 20 percent": what was always charged is no news of the record. */
function isNormalDuty({ lexed: { text }, start, end }: SentenceView, figure: Span): boolean {
  const before = text.slice(start, figure.start);
  return NORMAL_BEFORE.test(before) || NORMAL_RIGHT_BEFORE.test(before) || NORMAL_AFTER.test(text.slice(figure.end, end));
}

const NORMAL_RIGHT_BEFORE = /\b(the|its|their) (normal|ordinary|regular|usual) $/;

const NORMAL = String.raw`(most[- ]favou?red[- ]nation|MFN|normal|ordinary|regular|usual|standard|underlying|long-standing|pre-existing)( customs| import)?( duty| duties| tariffs?| rates?)`;
const NORMAL_BEFORE = new RegExp(
  String.raw`\b${NORMAL}( of| at| above| below| over| under| is| was)( about| around| some| roughly)? $`,
  'i',
);
const NORMAL_AFTER = new RegExp(String.raw`^ ${NORMAL}\b`, 'i');

/** "12 percent of exports": a share of something, unless of a duty. */
function isShare(view: SentenceView, figure: QuantityMention): boolean {
  const after = view.lexed.text.slice(figure.end, figure.end + 24);
  if (/^\s+off\b/.test(after)) return true;
  // 売り上げの3割, 占三成: tenths are shares unless a duty stands right beside them.
  if (/[割成]$/.test(view.lexed.text.slice(figure.start, figure.end)))
    return !view.cues('tariff').some((head) => view.distance(head, figure) <= TENTHS_REACH) && !isTenthsOfDuty(view, figure);
  // "the 20 per cent of August": its date, not a whole.
  const isDated = view
    .of('date')
    .some(({ start }) => start > figure.end && /^\s+of\s+(the )?$/.test(view.between(figure, { start, end: start })));
  // "The tariff is 50% of the value": what duties are counted from.
  const isOfValue = /\b(tariff|duty|levy|surcharge) (is|of|at|was) (now |still )?$/i.test(
    view.lexed.text.slice(Math.max(view.start, figure.start - 26), figure.start),
  );
  return /^\s+of\s/.test(after) && !isDated && !isOfValue && !/^\s+of\s+(duty|duties|tariffs?|levies)\b/.test(after);
}

/** The figures and the noun right after them: "24 per cent tariffs". */
function passageOf(view: SentenceView, span: Span, head: Span | undefined): Span {
  if (!head || head.start < span.end || view.distance(span, head) > 20) return { start: span.start, end: span.end };
  return { start: span.start, end: head.end };
}
