/** The highlights of one file: of several versions of one, the newest; another passage under its name is another highlight. */
import type { Highlight } from '../schema.ts';
import { renamed } from './foreign.ts';
import { mergeOne } from './merge.ts';
import { isSamePassage, type Incoming } from './plan.ts';

interface Standing {
  /** Of a highlight that is here already, only the fields in `fieldTimes` are brought in. */
  hasItsFieldsOnly: boolean;
}

export class Gathered {
  readonly #byId = new Map<string, Highlight>();
  readonly #partial = new Set<string>();

  get size(): number {
    return this.#byId.size;
  }
  /** How many of them bring in only fields. */
  get partial(): number {
    return this.#partial.size;
  }

  add(highlight: Highlight, { hasItsFieldsOnly }: Standing): void {
    const namesake = this.#byId.get(highlight.id);
    const isOther = namesake !== undefined && !isSamePassage(namesake, highlight);
    const own = isOther ? renamed(highlight) : highlight;
    const known = this.#byId.get(own.id);
    this.#byId.set(own.id, known ? mergeOne(known, own) : own);
    if (hasItsFieldsOnly) this.#partial.add(own.id);
  }

  contents(): Pick<Incoming, 'highlights' | 'foreign'> {
    const highlights = [...this.#byId.values()];
    return this.#partial.size > 0 ? { highlights, foreign: this.#partial } : { highlights };
  }
}
