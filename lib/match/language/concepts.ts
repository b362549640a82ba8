/** Words of English news by what they mean: a bargain is a deal, a refund is money paid back. */
import { words } from './word-list.ts';
import type { Span } from '../mention.ts';

/** Each row is one meaning; the first word stands for it. Words are written as news writes them. */
const ROWS = `
deal|deals|agreement|agreements|agreed|terms|shook|accord|accords|bargain|bargains|pact|pacts|settle|settled|settles|settlement|framework|understanding|compromise|handshake
truce|truces|armistice|ceasefire|cease-fire|pause|paused|reprieve|suspended|frozen|freeze|ice|stay|hold|switched
meet|meets|met|meeting|meetings|summit|summits|talks|encounter
tariff|tariffs|duty|duties|levy|levies|surcharge|add-ons
drop|drops|dropped|withdraw|withdraws|withdrew|withdrawn|abandon|abandoned|abandons|scrap|scraps|scrapped|shelve|shelved|retreat|retreated|climbdown|relented|backed|waived|rid|lift|lifts|lifted
strike|strikes|struck|toss|tossed|threw|thrown|void|voids|voided|overturn|overturned|overturns|annul|annulled|unlawful|illegal|invalid|invalidated|quash|quashed
court|courts|judge|judges|justices|ruling|ruled|rules|rule
refund|refunds|refunded|repay|repays|repaid|repayment|reimburse|reimbursed|reimbursement
open|opens|opened|launch|launches|launched|begin|begins|began|begun|start|starts|started|takes|took
case|cases|investigation|investigations|probe|probes|inquiry|inquiries
end|ends|ended|expire|expires|expired|expiry|lapse|lapsed|lapses|close|closed
parcel|parcels|packet|packets|packages|minimis
food|foods|beef|coffee|bananas|farm
check|checks|quote|quotes|quoted|dealers
downgrade|downgraded|cuts|cut|cutting|strip|stripped|rating|aa1|aaa
prolong|prolongs|prolonged|extend|extends|extended|extension|renew|renewed|renewal
letter|letters|wrote
car|cars|auto|autos|vehicles
currency|currencies|exchange|forex|foreign-exchange|exchange-rate
chip|chips|semiconductors|semiconductor|processors
medicine|medicines|drug|drugs|pharmaceuticals|pharma
metal|metals|steel|aluminium|aluminum
threaten|threat|threats|threatened|threatens|menaced|warned|warns
fund|funds|pension
exit|exits|sell|sells|sold|selling|leave|leaves|left|leaving
exempt|exempts|exempted|exemption|spare|spared|spares|exclude|excluded
halve|halved|halves|half
double|doubled|doubles|twice
retaliate|retaliates|retaliation|counter-tariffs|countermeasures
correct|corrects|corrected|correction|amend|amended
nominate|nominates|nominated|pick|picks|picked|named
election|elections|vote|votes|ballot
majority|majorities
raise|raises|raised|hike|hikes|hiked
labor|labour|labours
importer|importers
canada|canadian|ottawa
mexico|mexican
china|chinese|beijing
japan|japanese|tokyo
korea|korean|seoul
taiwan|taiwanese|taipei
india|indian|delhi
vietnam|vietnamese|hanoi
britain|british|kingdom|uk|london
europe|european|europeans|eu|brussels|turnberry
switzerland|swiss|bern
brazil|brazilian|brasilia
denmark|danish
greenland
6|six
16|sixteen
60|sixty
76|seventy-six
90|ninety
150
`;

const BY_WORD: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const meant = words(row);
      return meant.map((word): [string, string] => [word, meant[0]!]);
    }),
);

/** Grammar, and what every page on trade says. */
const EMPTY = new Set(
  `that this with from have been were will would could should their there they them which when what about after before said says
   also into over than then more most some such only other because while where being does very just like made make much many
   united states american america trump president minister secretary government week month year since until last next three
   first second third white house percent cent billion trillion goods trade washington announce announced announces late early countries country
   days january february march april june july august september october november december monday tuesday wednesday thursday friday
   saturday sunday`.split(/\s+/),
);

/** A word of a text: what it means and where it stands. */
export interface Concept {
  id: string;
  start: number;
  end: number;
}

const MIN_LETTERS = 4;
/** Letters by which words without a row of their own are known again in another form. */
const STEM = 6;
const BY_STEM: ReadonlyMap<string, string> = new Map([...BY_WORD].map(([word, meaning]) => [word.slice(0, STEM), meaning]));

/** What the words of a text mean, in order; words without meaning of their own by their first letters. */
export function conceptsOf(text: string): Concept[] {
  return [...text.toLowerCase().matchAll(/[a-z][a-z'’]*(?:-[a-z]+)*|\d+(?:\.\d+)?/g)].flatMap(({ index, 0: match }) => {
    const word = match.replace(/['’]s?$/, '');
    if (BY_WORD.has(word)) return conceptOf(word, index);
    // "US-Taiwan deal", "dollar-yen"
    return [...word.matchAll(/[^-]+/g)].flatMap((part) => conceptOf(part[0], index + part.index));
  });
}

/** What a word of another language means that is glossed by the stem of an English one. */
export function glossedConcept(stem: string, place: Span): Concept[] {
  const [concept] = conceptOf(BY_STEM.get(stem) ?? stem, 0);
  return concept ? [{ id: concept.id, ...place }] : [];
}

function conceptOf(word: string, start: number): Concept[] {
  const place = { start, end: start + word.length };
  const meaning = BY_WORD.get(word);
  if (meaning) return [{ id: meaning, ...place }];
  if (word.length < MIN_LETTERS || EMPTY.has(word) || /^\d/.test(word)) return [];
  return [{ id: word.slice(0, STEM), ...place }];
}
