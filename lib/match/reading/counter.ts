/** Duties of others than the United States, in English: "Ottawa's list", "China's levies", "it taxes American cars". */
import type { CountryMention, Span } from '../mention.ts';
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { Country } from '../../record/schema.ts';

const NOUN = String.raw`(add-ons?|dut(y|ies)|tariffs?|lev(y|ies)|surcharges?|charges?|ones|rates?)\b`;
const DUTIES = new RegExp(String.raw`^(['’]s?)? (own )?${NOUN}`);
/** A few words between an owner and what it owns. */
const OWNED = String.raw`^['’]s?( (?!to\b|on\b|in\b|of\b|from\b)[\w-]+){0,3} `;

/** "Ottawa's list", "Canada's retaliation", "Beijing's reply": what answers the United States. */
const ANSWERS = new RegExp(
  String.raw`${OWNED}(schedule|lists?|countermeasures?|counter-\w+|countertariffs?|retaliation|retaliatory \w+|reprisals?|response|answer|reply|counterpunch|side)\b`,
);
/** A capital stands for its government, and a government's duty is the one that it charges. */
const CAPITAL = /^(Beijing|Ottawa|Brussels)$/;
const OWN = new RegExp(`${OWNED}${NOUN}`);
/** "Beijing replied on Feb. 10 with 15 percent", "Ottawa put 25 percent on": the deed of an answer leads to the figure. */
const REPLIED =
  /^ (has |had |have )?(replied|answered|responded|countered|retaliated|hit back|struck back|fired back|fought back|shot back|paid back)\b[^;]{0,70} (with|at|by|on) /;
/** "its duty on American imports": named behind the one who charges, imports are what that one lets in. */
const ITS_DUTY = new RegExp(String.raw`(^['’]s|^(?!.*\b(while|whereas)\b).*\b(its|their))( \w+){0,2} ${NOUN} (on|against) $`);
/** "China's is 10": the duty of the other side, where those of the United States were just named. */
const THEIRS = /^['’]s? (own )?(is|was|stands?|stood|stays?|remains?|went|goes|fell|falls|drops?|dropped|came|comes)\b/;
/** "…, China to 10": the same without the noun; not "duties on China at 30". */
const ELLIPTIC = { before: /([,;]|\d ?%|\bper ?cent|\d) (and |while )?(the )?$|\bthe $/i, after: /^(['’]s)? (to|at|from) \d/ };

/** Whether the country, known for its answers to American duties, is the one that charges the figure. */
export function chargesBack(
  view: SentenceView,
  country: CountryMention,
  us: readonly CountryMention[],
  talk: Discourse,
): boolean {
  if (view.isHan || !country.ids.some((id) => talk.chargers.has(id))) return false;
  const { text } = view.lexed;
  const after = text.slice(country.end, view.end);
  const name = text.slice(country.start, country.end);
  if (ANSWERS.test(after) || (CAPITAL.test(name) && OWN.test(after)) || REPLIED.test(after)) return true;
  if (us.some((one) => one.start >= country.end && ITS_DUTY.test(text.slice(country.start, one.start)))) return true;
  const isElliptic = ELLIPTIC.after.test(after) && ELLIPTIC.before.test(text.slice(view.start, country.start));
  return (isElliptic || THEIRS.test(after) || DUTIES.test(after)) && isOtherSide(view, country, us, talk);
}

/** "Ottawa's own list came into force": whose duties the next sentences are about. */
export function answererIn(view: SentenceView, talk: Discourse): Country | null {
  if (view.isHan) return null;
  const isAnswer = ({ end, ids }: CountryMention): boolean =>
    ids.some((id) => talk.chargers.has(id)) && ANSWERS.test(view.lexed.text.slice(end, view.end));
  return view.of('country').find(isAnswer)?.ids[0] ?? taxerIn(view, talk);
}

/** "Canada will tax billions of American goods": it is its own duties that the next sentences are about. */
export function taxerIn(view: SentenceView, talk: Discourse): Country | null {
  if (view.isHan) return null;
  const isTaxer = ({ end, ids }: CountryMention): boolean =>
    ids.some((id) => talk.chargers.has(id)) && TAXES.test(view.lexed.text.slice(end, view.end));
  return view.of('country').find(isTaxer)?.ids[0] ?? null;
}

const TAXES =
  /^ (government )?(will |would |is to |has |had |plans to )?(tax(es|ed)?|impos(e|es|ed)|lev(y|ies|ied)|hits?|puts?|slap(s|ped)?|charges?d?)\b[^;]{0,80}\b(American|US|U\.S\.)( \w+)? (goods|products|imports|exports)/;

/** "US duties from 145% to 30% and Chinese ones from 125% to 10%": the duties of the one and of the other. */
function isOtherSide(view: SentenceView, country: Span, us: readonly CountryMention[], talk: Discourse): boolean {
  return us.some((one) => one.end <= country.start && isOwner(view, one)) || talk.toldUsDuties(view);
}

/** "the American duty", "Washington's rate". */
export function isOwner(view: SentenceView, { end }: Span): boolean {
  return DUTIES.test(view.lexed.text.slice(end, end + 20));
}
