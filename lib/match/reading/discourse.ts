/** What a document carries forward: who is being talked about when a sentence does not say. */
import type { Country, Sector, Topic } from '../../record/schema.ts';
import type { DateMention, Span } from '../mention.ts';
import {
  headedSectors,
  headings,
  homeOfMost,
  HOMES,
  isOnUsDuties,
  mainSectors,
  partnersIn,
  partnerWeights,
  titleSectors,
  type Heading,
} from './matter.ts';
import type { SentenceView } from './view.ts';
import { Eras, type Era } from './era.ts';
import { isOtherTax } from './other-figures.ts';

/** A value and where it was last said. */
interface Carried<T> {
  value: T;
  /** Its block, or the last one that it is said for. */
  block: number;
  sentence: number;
}

/** How far a carried name reaches: within its paragraph, and through the next two. */
const REACH_BLOCKS = 2;
/** Sentences through which someone once named may still be meant. */
const REACH_SENTENCES = 5;
/** Sentences that a reader still has in mind. */
const LATELY = 3;

/** Words for duties that make an article one about duties. */
const MANY_HEADS = 2;

export class Discourse {
  /** The partner that the document is mostly about, by weight of mentions; null when several share it. */
  readonly mainPartner: Country | null;
  /** The two partners that the title names: "both". */
  readonly titlePair: Country[];
  /** Goods that a title about duties names: those of every rate in the article that names none. */
  readonly titleSectors: Sector[];
  /** The country whose press it is, by the language: what goods pay without a country's name, its own pay. */
  readonly home: Country | null;
  /** Countries that the title names. */
  readonly titled: ReadonlySet<Country>;
  /** Goods that the article speaks of more than of any other: a rate that names none may be theirs. */
  readonly mainSectors: Sector[];
  /** The same where the article, and not its title, is about duties: those of the lines of a list. */
  readonly listSectors: Sector[];
  /** Countries that are on record with duties of their own on American goods. */
  readonly chargers: ReadonlySet<Country>;
  /** Every country that the document names. */
  readonly countries: ReadonlySet<Country>;
  /** Goods that the document names anywhere. */
  readonly sectorsNamed: ReadonlySet<Sector>;
  /** The document speaks of the duties of the United States. */
  readonly speaksOfUs: boolean;
  /** Somewhere it speaks of duties that only the United States charge, or of duties and somebody of the story. */
  readonly isOnUsDuties: boolean;
  /** Somebody else than the United States charged a third country. */
  speaksOfOthers = false;
  /** Somewhere it speaks of duties of trade defence, which every country has. */
  readonly speaksOfDefence: boolean;
  /** The title is about duties, or they are named again and again: so is the article. */
  readonly isAboutTariffs: boolean;
  /** Countries that head a paragraph, by the paragraph's number. */
  private readonly headings: ReadonlyMap<number, Heading>;
  /** Goods that the line above a paragraph names, "And what of cars?", by the paragraph's number. */
  private readonly headed: ReadonlyMap<number, Sector[]>;
  /** Times of a chronicle. */
  private readonly eras: Eras;
  private readonly isAboutIntervention: boolean;
  /** Somewhere the document speaks of intervention, in Japanese or Chinese. */
  readonly namesIntervention: boolean;
  private readonly blocksOnTariffs: ReadonlySet<number>;
  /** The title is about a currency, or somewhere the document speaks of buying or selling one on purpose. */
  readonly speaksOfIntervention: boolean;
  /** The title names Greenland, over which eight countries were to pay. */
  readonly isAboutGreenland: boolean;
  /** The title is about Treasuries: so is the article. */
  readonly isAboutTreasuries: boolean;
  /** Somewhere it names Treasuries. */
  readonly namesTreasuries: boolean;
  /** Treasuries are named again and again: its sums are told without them as well. */
  readonly dwellsOnTreasuries: boolean;
  private partner: Carried<Country[]> | null = null;
  private holder: Carried<Country> | null = null;
  private speaker: Carried<string> | null = null;
  private topics: Carried<Topic[]> | null = null;
  private treasuries: Carried<true> | null = null;
  private month: Carried<DateMention> | null = null;
  private intervention: Carried<true> | null = null;
  private charger: Carried<Country> | null = null;
  private usDuties: Carried<true> | null = null;
  private tariffs: Carried<true> | null = null;
  private all: Carried<true> | null = null;
  private sectors: Carried<Sector[]> | null = null;
  /** People named in the last sentences, by sentence. */
  private named: { sentence: number; people: readonly string[] }[] = [];
  /** Quotations whose speaker the next sentence names. */
  private quotes: { view: SentenceView; spans: Span[] }[] = [];
  private sentence = 0;
  private readonly views: readonly SentenceView[];

  constructor(
    views: readonly SentenceView[],
    homeOf: (person: string) => Country | null = () => null,
    chargers: ReadonlySet<Country> = new Set(),
  ) {
    this.views = views;
    this.chargers = chargers;
    const weights = partnerWeights(views);
    this.countries = new Set(weights.keys());
    this.sectorsNamed = new Set(views.flatMap((view) => view.of('sector').flatMap(({ ids }) => ids)));
    const ranked = [...weights].filter(([id]) => id !== 'US').sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    const titled = partnersIn(views.filter(({ block }) => block === 0));
    this.titled = new Set(titled);
    this.home = views[0] ? (HOMES[views[0].lexed.lang] ?? null) : null;
    const isClear = first && (!second || first[1] >= 1.5 * second[1] || (titled.length === 1 && titled[0] === first[0]));
    this.mainPartner = isClear ? first[0] : ranked.length === 0 ? homeOfMost(views, homeOf) : null;
    this.headings = headings(views);
    this.eras = new Eras(views);
    this.blocksOnTariffs = new Set(views.filter((view) => view.has('tariff')).map(({ block }) => block));
    this.speaksOfUs = weights.has('US') || views.some((view) => view.of('person').some((person) => !person.weak));
    this.isOnUsDuties = views.some(isOnUsDuties);
    this.speaksOfDefence = views.some((view) => isOtherTax(view, view));
    const heads = views.reduce((sum, view) => sum + view.cues('tariff').length, 0);
    this.titlePair = titled.length === 2 ? titled : [];
    this.isAboutTariffs = views.some((view) => view.block === 0 && view.has('tariff')) || heads >= MANY_HEADS;
    this.titleSectors = titleSectors(views, false);
    this.mainSectors = mainSectors(views);
    this.headed = headedSectors(views);
    this.listSectors = titleSectors(views, this.isAboutTariffs);
    this.speaksOfIntervention = views.some(
      (view) => !view.isHan && (view.has('intervene') || (view.block === 0 && view.has('currency'))),
    );
    this.namesIntervention = views.some((view) => view.isHan && view.has('intervene'));
    this.isAboutIntervention = views.some((view) => view.block === 0 && view.has('intervene') && view.isHan);
    this.isAboutGreenland = views.some((view) => view.block === 0 && view.has('greenland'));
    const onTreasuries = views.filter((view) => view.has('treasuries'));
    this.namesTreasuries = onTreasuries.length > 0;
    this.dwellsOnTreasuries = onTreasuries.length >= MANY_HEADS;
    this.isAboutTreasuries = views.some((view) => view.block === 0 && view.has('treasuries'));
  }

  /** Call once per sentence, before it is read. */
  next(): void {
    this.sentence++;
  }

  /** The sentences before this one in its paragraph, the nearest first. */
  lately(view: SentenceView): SentenceView[] {
    const at = this.sentence - 1;
    return this.views
      .slice(Math.max(0, at - LATELY), at)
      .filter(({ block }) => block === view.block)
      .toReversed();
  }

  notePartner(view: SentenceView, countries: Country[]): void {
    if (countries.length > 0) this.partner = this.carry(view, countries);
  }
  noteHolder(view: SentenceView, holder: Country): void {
    this.holder = this.carry(view, holder);
  }
  noteSpeaker(view: SentenceView, speaker: string): void {
    this.speaker = this.carry(view, speaker);
  }
  /** Somebody unknown spoke: "he" is not the one before. */
  forgetSpeaker(): void {
    this.speaker = null;
  }
  noteTopics(view: SentenceView, topics: Topic[]): void {
    if (topics.length > 0) this.topics = this.carry(view, topics);
  }
  noteTreasuries(view: SentenceView): void {
    this.treasuries = this.carry(view, true);
  }
  /** The month that a holding was last told of: the newest of its sentence, those of earlier peaks left aside. */
  noteMonth(view: SentenceView, months: readonly DateMention[]): void {
    const [newest] = months.toSorted((a, b) => (a.from! < b.from! ? 1 : -1));
    if (newest) this.month = this.carry(view, newest);
  }
  /** The same, for "in the same month" in the same paragraph. */
  monthFor(view: SentenceView): DateMention | null {
    return this.reach(this.month, view, 0);
  }
  noteIntervention(view: SentenceView): void {
    this.intervention = this.carry(view, true);
  }
  /** Whether this paragraph has spoken of intervention, or the article is about it. */
  isOnIntervention(view: SentenceView): boolean {
    return this.isAboutIntervention || this.reach(this.intervention, view, 0) !== null;
  }
  /** A sentence in which another country charges the United States, or one in which it does not. */
  noteCharger(view: SentenceView, charger: Country | null): void {
    this.charger = charger === null ? null : this.carry(view, charger);
  }
  /** Who charged the United States in the sentences before of this paragraph. */
  chargerFor(view: SentenceView): Country | null {
    return this.reach(this.charger, view, 0);
  }
  noteUsDuties(view: SentenceView): void {
    this.usDuties = this.carry(view, true);
  }
  /** Whether the sentence before, in this paragraph, called duties those of the United States. */
  toldUsDuties(view: SentenceView): boolean {
    return this.usDuties?.block === view.block && this.usDuties.sentence === this.sentence - 1;
  }
  noteAll(view: SentenceView): void {
    this.all = this.carry(view, true);
  }
  /** Whether the sentence before, of this paragraph in English, told of a duty on everyone. */
  chargedAll(view: SentenceView): boolean {
    return (view.isHan || this.all?.block === view.block) && this.all?.sentence === this.sentence - 1;
  }
  noteTariffs(view: SentenceView): void {
    this.tariffs = this.carry(view, true);
  }

  noteSectors(view: SentenceView, sectors: Sector[], blocks = 0): void {
    const carried = this.carry(view, sectors);
    this.sectors = { ...carried, block: carried.block + blocks };
  }
  /** Goods that the duties of the last sentence with a rate fell on, in this paragraph. */
  sectorsFor(view: SentenceView): Sector[] {
    const carried = this.reach(this.sectors, view, 0);
    return carried && carried.length > 0 ? carried : (this.headed.get(view.block) ?? this.titleSectors);
  }

  /** Countries last spoken of as payers or chargers, else the document's main partner. */
  partnerFor(view: SentenceView): Country[] {
    const [best] = this.partnersFor(view);
    return best ?? [];
  }
  /** The same, and behind them who else may be meant: a paragraph that names nobody goes on with the article's partner. */
  partnersFor(view: SentenceView): Country[][] {
    const here = this.reach(this.partner, view, 0);
    const before = this.reach(this.partner, view);
    // A Japanese or Chinese paragraph that names nobody goes on with its own country.
    const own = this.mainPartner ?? (this.home && this.countries.has(this.home) ? this.home : null);
    const main = own ? [own] : null;
    return [here, main, before].filter((one) => one !== null);
  }
  /** The partner last spoken of in this very paragraph. */
  partnerHere(view: SentenceView): Country[] {
    return this.reach(this.partner, view, 0) ?? [];
  }
  /** The country that heads the paragraph: "Canada: 35 percent on …". */
  headingOf(view: SentenceView): Heading | null {
    return this.headings.get(view.block) ?? null;
  }
  /** The time that a chronicle is in at a sentence. */
  eraOf(view: SentenceView): Era | null {
    return this.eras.of(view);
  }
  holderFor(view: SentenceView): Country | null {
    return this.reach(this.holder, view);
  }
  /** The holder last spoken of in this very paragraph. */
  holderHere(view: SentenceView): Country | null {
    return this.reach(this.holder, view, 0);
  }
  speakerFor(view: SentenceView): string | null {
    return this.reach(this.speaker, view);
  }
  /** People named in a sentence, whoever of them speaks. */
  noteNamed(people: readonly string[]): void {
    const from = this.sentence - REACH_SENTENCES;
    this.named = [...this.named.filter(({ sentence }) => sentence > from), { sentence: this.sentence, people }];
  }
  /** People named in the sentences right before this one. */
  namedBefore(): string[] {
    const near = this.named.filter(({ sentence }) => sentence >= this.sentence - REACH_SENTENCES && sentence < this.sentence);
    return [...new Set(near.flatMap(({ people }) => people))];
  }
  holdQuotes(view: SentenceView, spans: Span[]): void {
    this.quotes = [{ view, spans }];
  }
  /** Quotations held by the sentence before, in the same paragraph. */
  takeQuotes(view: SentenceView): { view: SentenceView; spans: Span[] }[] {
    const held = this.quotes.filter((one) => one.view.block === view.block);
    this.quotes = [];
    return held;
  }
  /** Topics of the sentences before, in the same or the last paragraph. */
  topicsFor(view: SentenceView): Topic[] {
    return this.reach(this.topics, view, 1) ?? [];
  }
  /** Whether the last sentences were about Treasuries. */
  isOnTreasuries(view: SentenceView): boolean {
    return this.reach(this.treasuries, view) !== null;
  }
  /** Whether this paragraph has named Treasuries. */
  namedTreasuriesHere(view: SentenceView): boolean {
    return this.reach(this.treasuries, view, 0) !== null;
  }
  isOnTariffs(view: SentenceView): boolean {
    return this.isAboutTariffs || this.blocksOnTariffs.has(view.block) || this.reach(this.tariffs, view) !== null;
  }

  private carry<T>(view: SentenceView, value: T): Carried<T> {
    return { value, block: view.block, sentence: this.sentence };
  }

  private reach<T>(carried: Carried<T> | null, view: SentenceView, blocks = REACH_BLOCKS): T | null {
    return carried && view.block - carried.block <= blocks ? carried.value : null;
  }
}
