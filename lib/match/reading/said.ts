/** Which part of a sentence was said: quotations, what stands after "said that", what stands before ", Kato said". */
import { pointedBack } from './han-speech.ts';
import { quotationsOver } from '../lex/quotations.ts';
import { isInverted, isSpeakerName, type Speaker } from './speaker.ts';
import type { SentenceView } from './view.ts';
import type { CueMention, Mention, Span } from '../mention.ts';

/** A quotation of fewer letters is a label, not a statement. */
const LABEL_LETTERS = { latin: 5, han: 4 };

/** Quotations of the sentence; of one that runs over several sentences, the part in this one. */
export function quotesIn(view: SentenceView): Span[] {
  return quotationsOver(view.lexed.quotations, view)
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => ({ start: Math.max(start, view.start), end: Math.min(end, view.end) }))
    .filter((quote) => isStatement(view, quote) && !isAsked(view, quote) && !isSignedByOther(view, quote));
}

/** 「構図は変わらない」（邦銀の運用担当者）: signed behind it by somebody whom the record does not know. */
export function isSignedByOther(view: SentenceView, { end }: Span): boolean {
  const signed = view.isHan ? SIGNED.exec(view.lexed.text.slice(end, view.end)) : null;
  const isKnown = ({ type, start }: Mention): boolean =>
    (type === 'person' || type === 'office') && start >= end && start < end + signed![0].length;
  return signed !== null && !view.mentions.some(isKnown);
}

const SIGNED = /^[（(][^（）()]{2,40}[）)]/;

/** 「売らない」と約束するかと聞かれ, 被问到“会不会抛售”: words of the one who asks. */
function isAsked(view: SentenceView, { start, end }: Span): boolean {
  if (!view.isHan) return false;
  const { text } = view.lexed;
  if (view.lexed.lang === 'ja')
    return ASKED_BEHIND.test(text.slice(Math.max(start, end - 2), Math.min(view.end, end + ASKED_LETTERS)));
  return ASKED_BEFORE.test(text.slice(Math.max(view.start, start - ASKED_LETTERS), start));
}

const ASKED_LETTERS = 30;
const ASKED_BEHIND = /^[^、。]*か[」』？]?(どうか)?[をとにの]?(聞か|問わ|問い|質問|尋ね|たださ)/;
const ASKED_BEFORE = /[被遭][^，。]{0,8}[问問追][^，。]{0,8}$|(记者|記者|主持人|主播)[^，。]{0,4}[问問][^，。]{0,8}$/;

/** Whether a quotation runs on into the next sentence. */
export function isOpenQuote(view: SentenceView): boolean {
  return quotationsOver(view.lexed.quotations, view).some(({ end }) => end > view.end);
}

function isStatement(view: SentenceView, quote: Span): boolean {
  const letters = quote.end - quote.start - 2;
  if (!view.isHan) return letters >= LABEL_LETTERS.latin;
  if (NAME.test(view.lexed.text.slice(quote.start + 1, quote.end - 1))) return false;
  const isSpoken = view.cues('report').some((cue) => gapAfter(view, quote, cue) <= 8 || gapAfter(view, cue, quote) <= 6);
  const isSentence =
    view.lexed.lang === 'ja' && (view.lexed.text.slice(quote.start, quote.end).match(/[ぁ-ん]/g)?.length ?? 0) >= 4;
  // 丢下一句「无可奉告」
  const isOneLine = /一[句声聲]$|[：:]$/.test(view.lexed.text.slice(view.start, quote.start));
  const closes =
    isSentence || isOneLine || /^(だ)?と|^[。─—…]|^$/.test(view.lexed.text.slice(quote.end, Math.min(view.end, quote.end + 3)));
  return letters >= LABEL_LETTERS.han && (isSpoken || closes || (view.lexed.lang !== 'ja' && letters >= 2 * LABEL_LETTERS.han));
}

/** 「1974年貿易法」, 「臨時關稅」, 「相互関税」: the name of a thing, as long as nobody says anything of it. */
const NAME =
  /^[^，。、；！？：的はがをにもと是不要會会將将]{1,14}(法|法案|[条條]款?|[条條][约約]|[关關][税稅]|関税|[协協]定|框架|[机機]制)$/;

function gapAfter(view: SentenceView, first: Span, second: Span): number {
  return second.start >= first.end ? second.start - first.end : view.end - view.start;
}

const NAMING = /^(calls|called|describes|described|dubbed|likened|calls himself|called himself)$/;

/** What stands after "said that", or before ", Kato said"; `until` is where the next one's statement begins. */
export function complements(view: SentenceView, verb: CueMention, { mention }: Speaker, until = view.end): Span[] {
  const word = view.lexed.text.slice(verb.start, verb.end).toLowerCase();
  const before = view.isHan && mention ? pointedBack(view, mention) : null;
  if (before) return trimmed(view, before);
  const denial = view.isHan && mention ? denied(view, verb, mention) : null;
  if (denial) return [denial];
  // "what Trump calls \"reciprocal tariffs\"" names a thing and states nothing; "called the ruling a loss" does.
  if (NAMING.test(word) && isLabelling(view, verb, until)) return [];
  // "Kato speaks during an interview": a caption; only what is spoken of is said.
  if (/^(speaks|spoke|speaking)$/.test(word) && !/^\s+(of|about)\b/.test(view.lexed.text.slice(verb.end, view.end))) return [];
  if (word.endsWith(' that')) return trimmed(view, { start: verb.start, end: until });
  const felt = feltIn(view, verb, mention);
  if (felt) return trimmed(view, felt);
  const inverted = invertedUntil(view, verb, mention);
  if (inverted !== null) return trimmed(view, { start: view.start, end: inverted });
  const inserted = insertedAt(view, verb, mention);
  if (inserted) return trimmed(view, inserted);
  const fronted = frontedUntil(view, verb);
  if (fronted !== null) return trimmed(view, { start: view.start, end: fronted });
  const rest = view.lexed.text.slice(verb.end, view.end).replace(/[\s.。，"”」]/g, '');
  const isClosing = rest.length <= (view.isHan ? 2 : 12);
  if (isClosing) {
    const end = mention && mention.start > view.start && mention.start < verb.start ? mention.start : verb.start;
    // 外交部发言人林剑主持记者会: nothing is said before the one who speaks.
    if (view.isHan && (!mention || !/[，,：:]/.test(view.lexed.text.slice(view.start, mention.start)))) return [];
    return trimmed(view, { start: view.start, end });
  }
  return thats(view, { start: verb.end + leadIn(view, verb), end: until }).flatMap((part) => trimmed(view, part));
}

/** 楊金龍當時出面否認: a denial says something by itself, of what stands before it. */
function denied(view: SentenceView, verb: CueMention, speaker: Mention): Span | null {
  const { text } = view.lexed;
  const gap = verb.start - speaker.end;
  const isDenial = DENIED.test(text.slice(verb.start, verb.end)) && gap >= 0 && gap <= DENIAL_LETTERS;
  if (!isDenial || /\p{L}/u.test(text.slice(verb.end, view.end))) return null;
  return { start: speaker.start, end: verb.end };
}

const DENIED = /^([否][认認]|[反][驳駁]|[驳駁]斥|澄清)$/;
/** Characters between the one who denies and his verb. */
const DENIAL_LETTERS = 10;

/** 对日元单边贬值表示忧虑, 批评最高法院，…: the verb and what it is of say it together, up to the end of the clause. */
function feltIn(view: SentenceView, verb: Span, speaker: Mention | null): Span | null {
  const after = view.lexed.text.slice(verb.end, view.end);
  const object = view.isHan && view.lexed.lang !== 'ja' ? ofFeeling(view, verb, after) : null;
  if (object === null) return null;
  const clause = view.clauseOf(verb);
  const start = speaker && speaker.start >= clause.start && speaker.end <= verb.start ? speaker.end : clause.start;
  return { start, end: verb.end + object };
}

/** Letters behind the verb that end what is felt, or null where a clause of its own follows. */
function ofFeeling(view: SentenceView, verb: Span, after: string): number | null {
  const pattern = /^表[示明]$/.test(view.lexed.text.slice(verb.start, verb.end)) ? FEELING : AGAINST;
  if (pattern === AGAINST && !BLAMES.test(view.lexed.text.slice(verb.start, verb.end))) return null;
  return pattern.exec(after)?.[0].length ?? null;
}

const FEELING =
  /^(了?([强強]烈|深切|高度|极度|極度|严重|嚴重|[坚堅][决決])?(的)?)?([忧憂][虑慮]|[关關]切|[担擔][忧憂]|[欢歡]迎|反[对對]|不[满滿]|[遗遺]憾|支持|理解|[谨謹]慎|[乐樂][观觀]|[赞贊讚]同|[感谢謝]{2})(?=[，。；]|$)/;
const BLAMES = /^(批[评評]|抨[击擊]|痛批|怒[轰轟]|炮[轰轟]|指[责責]|斥[责責]|[称稱][赞讚贊]|盛[赞讚贊])$/;
/** What is blamed, with nothing told of it. */
const AGAINST = /^(了)?[^，。；：「“是在不]{2,8}(?=[，。；]|$)/;

/** "said that …, and that …": two statements. */
function thats(view: SentenceView, span: Span): Span[] {
  const text = view.lexed.text.slice(span.start, span.end);
  const second = view.isHan ? null : SECOND_THAT.exec(text);
  if (!second || second.index < SHORT_FRONT) return [span];
  const cut = span.start + second.index;
  return [{ start: span.start, end: cut }, ...thats(view, { start: cut + second[0].length, end: span.end })];
}

const SECOND_THAT = /, (and|but) that /;

/** Words behind a verb of naming that make a statement of it. */
const STATED_WORDS = 4;

function isLabelling(view: SentenceView, verb: Span, until: number): boolean {
  const rest = view.lexed.text.slice(verb.end, until);
  return /["“‘]/.test(rest) || rest.trim().split(/\s+/).length < STATED_WORDS;
}

/** "It defies logic, said Scott Bessent": where the statement ends that stands before verb and speaker. */
function invertedUntil(view: SentenceView, verb: Span, mention: Mention | null): number | null {
  if (view.isHan || !mention || !isInverted(view, verb, mention)) return null;
  return verb.start - view.start > SHORT_FRONT ? verb.start - 2 : null;
}

/** Letters in front of "said he" that are no statement yet. */
const SHORT_FRONT = 20;
/** Letters of the shortest clause that says something. */
const SHORT_CLAUSE = 14;

/** "Whether to play it, he added, was another matter": the longer part around the words in between. */
function insertedAt(view: SentenceView, verb: Span, mention: Mention | null): Span | null {
  if (view.isHan || !mention || mention.start > verb.start) return null;
  const before = view.lexed.text.slice(view.start, mention.start);
  const after = view.lexed.text.slice(verb.end, view.end);
  const isTold = TOLD.test(view.lexed.text.slice(verb.start, verb.end));
  const opening = (isTold ? TOLD_WHOM : SAID_WHEN).exec(after)?.[0].length;
  if (!LEADS_IN.test(before) || SUBORDINATE.test(before) || opening === undefined) return null;
  const rest = { start: verb.end + opening, end: view.end };
  const front = { start: view.start, end: view.start + before.trimEnd().lastIndexOf(',') };
  // What "and" or "but" goes on with stood complete before.
  const isComplete =
    front.end - front.start >= SHORT_CLAUSE &&
    /^(and|but|or|nor|just|not|with|which|who|whose|adding)\b/.test(after.slice(opening));
  const isPredicate = rest.end - rest.start >= PREDICATE_LETTERS && PREDICATE.test(after.slice(opening));
  if (isPredicate) return rest;
  return isComplete || front.end - front.start >= rest.end - rest.start ? front : rest;
}

/** "To pay in cash, Lee said, could bring the crisis back": what is said of the subject in front. */
const PREDICATE = /^(could|would|will|may|might|can|should|must|cannot)\b/;
const PREDICATE_LETTERS = 30;

const TOLD = /^t(ell|ells|old|elling)$/i;
/** A comma, and what belongs to the name: an article, a country, an office. */
const LEADS_IN = /, (the |its |their |his |her )?(\p{Lu}[\p{L}.'’]* ){0,5}$/u;
const SAID_WHEN =
  /^ ?(?:(?:on|last|this|in|at|yesterday|earlier|later|(?:a|an|one|two|three|several|some|\d+) (?:hour|day|week|month|year)s? (?:later|earlier|before)) ?[^,]{0,24})?, /;
const TOLD_WHOM = /^ [^,;:"“]{2,40}, /;

/** "told reporters in Brussels that", "said last week that", "found, a fortnight ago,": the letters up to what was said. */
function leadIn(view: SentenceView, verb: Span): number {
  if (view.isHan) return 0;
  const rest = view.lexed.text.slice(verb.end, Math.min(view.end, verb.end + LEAD_LETTERS));
  const isTold = TOLD.test(view.lexed.text.slice(verb.start, verb.end));
  const lead = (isTold ? ADDRESSED : WHEN_SAID).exec(rest) ?? ASIDE.exec(rest);
  return lead?.[0].length ?? 0;
}

const LEAD_LETTERS = 90;
const ADDRESSED = /^ [^,;:"“]{1,60}? that\b/;
const WHEN_SAID =
  /^,? (?:on|in|at|last|this|earlier|when|after|afterwards|later|again|yesterday|today|to|during|before|two|three|a|some|months|weeks|days) ?[^;:"“]{0,60}? that\b/;
const ASIDE = /^, [^,;:"“]{3,36},/;

/** "…, Finance Minister Kato said on Friday": where the statement ends that stands in front of its speaker. */
function frontedUntil(view: SentenceView, verb: CueMention): number | null {
  const before = view.lexed.text.slice(view.start, verb.start);
  const comma = before.lastIndexOf(', ');
  const rest = view.lexed.text.slice(verb.end, view.end);
  const isHeard = TOLD.test(view.lexed.text.slice(verb.start, verb.end)) && ONLY_WHOM.test(rest);
  const isClosed = isHeard || CLOSED.test(rest) || (rest.length <= SHORT_REST && !/\bthat\b/.test(rest));
  if (view.isHan || comma < 24 || !isClosed || SUBORDINATE.test(before)) return null;
  const subject = view.mentions.find(
    (one) => isSpeakerName(one) && one.start >= view.start + comma && verb.start - one.end <= 2 && one.end <= verb.start,
  );
  const lead = before.slice(comma + 2).trim();
  // "…, a slide the secretary found to be": told of what stands before, which nobody said.
  const isRelative = /^an? .*\b(the|a|an|he|she) /i.test(lead);
  return subject && !isRelative && lead.split(/\s+/).length <= 7 ? view.start + comma : null;
}

/** What follows a verb that has its statement in front of it: nothing, or when and where it was said. */
const CLOSED = /^\s*($|[.,;–—]|(on|in|at|after|during|last|this|to reporters|when|as|while|earlier|late|of)\b)/i;

/** "told the Korean minister when the two met": whom and when, and nothing of what. */
const ONLY_WHOM =
  /^ (?![^,;.]*\b(that|to|how|why|whether|what)\b)[^,;"“]{2,60}?( (when|as|after|on|at|in|during)\b|, (according|when|after)\b)/;

/** "told CNBC on Wednesday": too short for a statement of its own. */
const SHORT_REST = 40;

/** A clause that only leads up to the main one. */
const SUBORDINATE = /^\W*(when|after|as|should|while|asked|if|on whether|although|though|despite|before|once)\b/i;

/** Without the conjunction in front and the punctuation around; nothing when too little is left. */
export function trimmed(view: SentenceView, span: Span): Span[] {
  const text = view.lexed.text.slice(span.start, span.end);
  const lead = /^[\s,，、:：—–-]*(?:(?:on|in) \w+day,? )?(?:that\s|了(?!解))?/.exec(text)![0].length;
  const tail = /[\s,，、.。!！?？—–-]*$/.exec(text)![0].length;
  const end = span.end - tail;
  const start = Math.min(span.start + lead, end);
  if (end - start < (view.isHan ? 5 : 14)) return [];
  // ；parts what one says from the next piece of news.
  const stop = view.isHan ? view.lexed.text.slice(start, end).search(/[；;]/) : -1;
  if (stop > 5) return [{ start, end: firstClause(view, start, start + stop) }];
  const main = mainClause(view, start, end);
  return [{ start: main, end: firstClause(view, main, end) }];
}

/** Where the main clause begins, after one that leads up to it. */
function mainClause(view: SentenceView, start: number, end: number): number {
  const text = view.lexed.text.slice(start, end);
  const comma = SUBORDINATE.test(text) ? text.indexOf(', ') : -1;
  return comma > 0 && text.length - comma > 20 ? start + comma + 2 : start;
}

/** A mark is a phrase, not a paragraph: a long statement is cut at its first clause. */
function firstClause(view: SentenceView, start: number, end: number): number {
  const longest = view.isHan ? 36 : 100;
  if (end - start <= longest) return end;
  const cut = view.lexed.text
    .slice(start, end)
    .slice(longest / 3)
    .search(/[,;，、；](?=\s|\p{L})|\s[–—]\s/u);
  return cut < 0 ? end : start + Math.floor(longest / 3) + cut;
}
