/** Full-text search over saved highlights, in memory: passage and sentence, note, title, facts, tags, site. */
import MiniSearch from 'minisearch';
import type { Highlight } from './schema.ts';
import { foldForSearch, hasTerm, termsOf, type WantedTerm, wantedTerms } from './search-terms.ts';

/** All that is searched. Words of different fields never run into each other. */
function textOf({ text, sentence, note, title, facts, tags, site }: Highlight): string {
  const passage = sentence.includes(text) ? sentence : `${text}\n${sentence}`;
  return [passage, note, title, site, ...tags, ...facts.map((fact) => fact.title)].join('\n');
}

/** Highlights that are indexed in one go: a few milliseconds. */
const SLICE = 25;
/** Terms that are looked up: the longest are the rarest. The text itself answers for the others, which costs less. */
const MOST_LOOKED_UP = 2;
/** Words of this length and more may have letters wrong, where nothing has them right: so large a share. */
const LEAST_FOR_TYPOS = 5;
const TYPOS = 0.2;

export class HighlightSearch {
  readonly #index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  /** The text of each highlight as it was indexed: unfolded, to see what has changed; folded, to look into. */
  readonly #known = new Map<string, { text: string; folded: string }>();

  /**
   * Brings the index in line with the highlights, slice by slice: after each it waits for `pause`, and ends early when
   * that says no. What is unchanged costs next to nothing.
   */
  async follow(highlights: readonly Highlight[], pause: () => Promise<boolean> = async () => true): Promise<void> {
    const kept = new Set(highlights.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!kept.has(id)) this.#remove(id);
    let changed = 0;
    for (const highlight of highlights) {
      if (this.#put(highlight.id, textOf(highlight)) && ++changed % SLICE === 0 && !(await pause())) return;
    }
  }

  /** Ids of the highlights that have every word that was typed; null when none was: then nothing is narrowed. */
  find(query: string): ReadonlySet<string> | null {
    const wanted = wantedTerms(query).sort((a, b) => b.term.length - a.term.length);
    if (wanted.length === 0) return null;
    const found = this.#search(wanted, false);
    return found.size > 0 ? found : this.#search(wanted, true);
  }

  #search(wanted: readonly WantedTerm[], withTypos: boolean): Set<string> {
    const queries = wanted.slice(0, MOST_LOOKED_UP).map(({ term, isPrefix }) => ({
      queries: [term],
      prefix: isPrefix,
      fuzzy: withTypos && isPrefix && term.length >= LEAST_FOR_TYPOS ? TYPOS : (false as const),
    }));
    const hits = this.#index.search({ combineWith: 'AND', queries }, { tokenize: (term) => [term] });
    const others = wanted.slice(MOST_LOOKED_UP);
    const hasOthers = (id: string) => others.every((term) => hasTerm(this.#known.get(id)?.folded ?? '', term));
    return new Set(hits.map(({ id }) => id as string).filter(hasOthers));
  }

  /** Whether there was something to do. */
  #put(id: string, text: string): boolean {
    const known = this.#known.get(id);
    if (known?.text === text) return false;
    if (known) this.#index.discard(id);
    const folded = foldForSearch(text);
    this.#index.add({ id, text: folded });
    this.#known.set(id, { text, folded });
    return true;
  }

  #remove(id: string): void {
    this.#index.discard(id);
    this.#known.delete(id);
  }
}
