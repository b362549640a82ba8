/** Whether the words around a figure say by themselves that it is what somebody pays: "is charged 23 percent", "cars at 15". */
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

/** The verb, or the noun with its preposition, leads straight to the figure. */
export function isCharged(view: SentenceView, figure: Span): boolean {
  if (view.isHan || OTHER_CHARGES.test(view.text)) return false;
  const before = view.lexed.text.slice(view.start, figure.start);
  if (!AFTER.test(view.lexed.text.slice(figure.end, view.end))) return false;
  return LEADING.some((pattern) => pattern.test(before)) || isNamedAt(view, figure) || isOnNamed(view, figure);
}

/** "cars at 28 for most of the world", "Bangladesh still at 36" */
function isNamedAt(view: SentenceView, figure: Span): boolean {
  return namedIn(view).some((name) => name.end <= figure.start && NAMED_AT.test(view.between(name, figure)));
}

/** "the 53 percent on foreign steel", "14% on everything made in China" */
function isOnNamed(view: SentenceView, figure: Span): boolean {
  return namedIn(view).some((name) => name.start >= figure.end && ON_NAMED.test(view.between(figure, name)));
}

function namedIn(view: SentenceView): Span[] {
  return [...view.of('country'), ...view.of('sector')];
}

const NAMED_AT = /^( (still|now|back|only|is|are|was|were))*,? at (a |an |the |just |only )?$/;
const ON_NAMED =
  /^ (on|against) ((most|all|the|its|their|other|many|nearly|almost|foreign|imported|goods|products|imports|everything|shipments|made|built|grown|from|in|of|coming|new) ?){0,6}$/;

/** What may stand between a verb and its figure without changing what the figure is of. */
const FILL = String.raw`(?:[,:]? ?(?:\b(?:a|an|the|at|with|by|only|just|still|now|some|full|flat|general|separate|uniform|extra|additional|added|another|further|duty of|tariff of|levy of|rate of|tariffs of|duties of|total of|even)\b)?)*\s*$`;

const PAYS = new RegExp(
  String.raw`\b(pay|pays|paid|paying|owe|owes|owed|owing|charged|billed|taxed|face|faces|faced|facing|carry|carries|carried|attract|attracts|attracted|hand over|handed over|handing over|collect|collects|collected|levy|levies|levied|impose|imposes|imposed|charge|charges|cost|costs|hit with|slapped with)\b${FILL}`,
  'i',
);
const STANDS = new RegExp(
  String.raw`\b(is|are|was|were|been|be|stands?|stood|stays?|stayed|remains?|remained|went|go|goes|gone|rises?|rose|falls?|fell|drops?|dropped|come in|comes in|came in|came|comes|let in|lands?|landed|left|capped|set|kept|put|fixed|held|settled?|settles|ends? up|ended up|came away|got away|get away|gets away|duty|duties|tariffs?|levy|levies|rate|surcharge)( where (it|they) (was|were)| back| now| still| again| only| down| up| in)*,? (at|on|to|for|with|of)\b${FILL}`,
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
  /^\s*($|[.,;:!?)—–"”’]|-\s|(?:on|for|since|from|until|in all|in total|today|now|yesterday|currently|again|too|either|as well|over|under|because|unless|while|when|whereas|and|or|but|instead|against|to (?:enter|get|land|reach|come)|to sell|at (?:the|most|first|American|U\.?S\.?)|in (?:America|tariffs|duty|duties|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn)|after|before|tariffs?|duty|duties|levy|levies|rates?|surcharge|ones?)\b)/;

/** What else is charged, owed or stands at so many percent. */
const OTHER_CHARGES =
  /\b(banks?|bankers?|fed|boj|interest|polic(y|ies) rate|growth|grew|jobless|unemployment|inflation|lending|loans?|mortgages?|borrow\w*|savings?|approval|tax(es)?|VAT|fees?|commission|margins?|profits?|yields?|yielded|wages?|rents?|insurance|shares?|stocks?|index|bonds?|discounts?|odds|chance|probability|turnout|polls?|votes?)\b/i;
