/** Whether the words around a figure say by themselves that it is what somebody pays: "is charged 23 percent", "cars at 15". */
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

/** Letters around a figure that are looked at. */
const BEFORE = 90;
const AROUND = 140;
const GAP = 60;

/** The verb, or the noun with its preposition, leads straight to the figure. */
export function isCharged(view: SentenceView, figure: Span): boolean {
  const { text } = view.lexed;
  const after = text.slice(figure.end, Math.min(view.end, figure.end + GAP));
  if (view.isHan) return isHanCharged(view, figure, after);
  const around = text.slice(Math.max(view.start, figure.start - AROUND), Math.min(view.end, figure.end + AROUND));
  if (OTHER_CHARGES.test(around) || !AFTER.test(after)) return false;
  const before = text.slice(Math.max(view.start, figure.start - BEFORE), figure.start);
  return LEADING.some((pattern) => pattern.test(before)) || isNamedAt(view, figure) || isOnNamed(view, figure);
}

/** 日本は12.5%で, 钢铝的50%不在协议之内, 仍按100%征收: the goods or the country, a particle, and the figure. */
function isHanCharged(view: SentenceView, figure: Span, after: string): boolean {
  const clause = view.clauseOf(figure);
  if (OTHER_HAN.test(view.lexed.text.slice(clause.start, clause.end)) || !AFTER_HAN.test(after)) return false;
  return namedIn(view).some(
    (name) => name.start >= clause.start && name.end <= figure.start && BEFORE_HAN.test(view.between(name, figure)),
  );
}

const BEFORE_HAN = /^[^，、。；：％%\d]{0,10}([はがも]|(の|的)|为|為|是|[则則]|按|以|[课課征徵收缴繳付需至到])[约約]?$/;
const AFTER_HAN =
  /^(で|だ|の(関税|税率|まま|追加|相互)|が(そのまま|上限|天井|課|かか|適用|続)|に(据え|なる|なっ|下が|上が|引き|とど)|を(課|払|かけ)|は(別|残|そのまま|変)|[的]?(关税|關稅|税率|稅率)|[，。、；）」”]|$|[计計征徵]|封[顶頂]|[为為]?上限|不|[则則]|亦|也|同[样樣]|仍|依[旧舊])/;
/** What else a country or its goods have so many percent of. */
const OTHER_HAN =
  /割合|[占佔]|シェア|株|利回り|利率|金利|成長|增[长長]|伸び|物価|通[胀脹]|失[业業]|支持率|[売销銷]|前年|同比|年率|比|[跌涨漲]|下落|上昇|[减減]少|減った|利[润潤益]|マージン|毛利|概率|確率|貸|貸款|消費税|法人税|所得税|所得稅|反[倾傾][销銷]|ダンピング/;

/** "cars at 28 for most of the world", "Bangladesh still at 36" */
function isNamedAt(view: SentenceView, figure: Span): boolean {
  return namedIn(view).some(
    (name) => name.end <= figure.start && figure.start - name.end <= GAP && NAMED_AT.test(view.between(name, figure)),
  );
}

/** "the 53 percent on foreign steel", "14% on everything made in China" */
function isOnNamed(view: SentenceView, figure: Span): boolean {
  return namedIn(view).some(
    (name) => name.start >= figure.end && name.start - figure.end <= GAP && ON_NAMED.test(view.between(figure, name)),
  );
}

function namedIn(view: SentenceView): Span[] {
  return [...view.of('country'), ...view.of('sector')];
}

const NAMED_AT = /^( (still|now|back|only|stuck|is|are|was|were))*,? at (a |an |the |just |only )?$/;
const ON_NAMED =
  /^ (on|against) ((most|all|the|its|their|other|many|nearly|almost|foreign|imported|goods|products|imports|everything|shipments|made|built|grown|from|in|of|coming|new) ?){0,6}$/;

/** What may stand between a verb and its figure without changing what the figure is of. */
const FILL = String.raw`(?:[,:]? ?(?:\b(?:a|an|the|at|with|by|only|just|still|now|some|full|flat|general|separate|uniform|extra|additional|added|another|further|duty of|tariff of|levy of|rate of|tariffs of|duties of|total of|even)\b)?)*\s*$`;

const PAYS = new RegExp(
  String.raw`\b(pay|pays|paid|paying|bears?|bore|bearing|enjoys?|enjoyed|takes?|took|escapes?|dutiable at|owe|owes|owed|owing|charged|billed|taxed|face|faces|faced|facing|carry|carries|carried|attract|attracts|attracted|hand over|handed over|handing over|collect|collects|collected|levy|levies|levied|impose|imposes|imposed|charge|charges|cost|costs|hit with|slapped with)\b${FILL}`,
  'i',
);
const STANDS = new RegExp(
  String.raw`\b(is|are|was|were|been|be|stuck|stands?|stood|stays?|stayed|remains?|remained|went|go|goes|gone|rises?|rose|falls?|fell|drops?|dropped|come in|comes in|came in|came|comes|let in|lands?|landed|left|capped|set|kept|put|fixed|held|settled?|settles|ends? up|ended up|came away|got away|get away|gets away|duty|duties|tariffs?|levy|levies|rate|surcharge)( where (it|they) (was|were)| back| now| still| again| only| down| up| in)*,? (at|on|to|for|with|of)\b${FILL}`,
  'i',
);

const IS = new RegExp(
  String.raw`\b(it|theirs|hers|its|['’]s (\w+ )?rate|the (general |new |final |flat |old |first |second |country )?(rate|tariff|duty|levy)( \w+ \w+)?) (is|was|had been|has been|will be|would be|came to|comes to|becomes|became)\b${FILL}`,
  'i',
);
const GETS = new RegExp(
  String.raw`\b((was|were|been|be|is|are|being) (given|handed|shown|promised|assigned|granted|hit with|put down for)|gets?|got|received|receives|came away with|got away with|gets away with|agreed|agreed on|settled for|settles for|signed for|looking at)\b${FILL}`,
  'i',
);
const ENTERS = new RegExp(
  String.raw`\b(enter|enters|entered|arrive|arrives|arrived|cross|crosses|crossed)\b[^,;.]{0,30} at\b${FILL}`,
  'i',
);
const LEADING = [PAYS, STANDS, IS, GETS, ENTERS];

/** The clause ends there, or goes on with when, why and on what; not with what the figure is a part of or is measured against. */
const AFTER =
  /^\s*($|[.,;:!?)—–"”’]|-\s|(?:on|for|since|from|until|in all|in total|today|now|yesterday|currently|again|too|either|as well|over|under|because|unless|while|when|in the meantime|meanwhile|whereas|and|or|but|instead|against|to (?:enter|get|land|reach|come)|to sell|at (?:the|most|first|American|U\.?S\.?)|in (?:America|tariffs|duty|duties|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn)|after|before|tariffs?|duty|duties|levy|levies|rates?|surcharge|ones?)\b)/;

/** What else is charged, owed or stands at so many percent. */
const OTHER_CHARGES =
  /\b(banks?|bankers?|fed|boj|repo|selic|interest|coupons?|polic(y|ies) rate|growth|grew|jobless|unemployment|inflation|lending|loans?|mortgages?|borrow\w*|savings?|approval|tax(es)?|VAT|fees?|commission|margins?|profits?|yields?|yielded|wages?|rents?|insurance|shares?|stocks?|index|bonds?|discounts?|odds|chance|probability|turnout|polls?|votes?)\b/i;
