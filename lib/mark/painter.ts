/**
 * Paints passages with the CSS Custom Highlight API: no node of the page changes. The registry is shared with the
 * page, which may clear it; then we paint again, a limited number of times.
 */
import { highlightName, LAYERS, type Layer, type Paper, PAPERS } from './style.ts';

/** One painted passage. */
export interface Stroke {
  id: string;
  /** One range, or one per block for a passage that runs over several. */
  ranges: StaticRange[];
  layers: Layer[];
  paper: Paper;
}

/** How often we paint again after the page cleared our names, before we leave it be. */
const REPAINT_BUDGET = 20;
export class Painter {
  readonly #token: string;
  readonly #registry: HighlightRegistry;
  #strokes = new Map<string, Stroke>();
  #openId: string | null = null;
  #repaints = 0;

  constructor(token: string, registry: HighlightRegistry = CSS.highlights) {
    this.#token = token;
    this.#registry = registry;
  }

  /** Replaces everything painted. */
  paint(strokes: Iterable<Stroke>): void {
    this.#strokes = new Map([...strokes].map((stroke) => [stroke.id, stroke]));
    this.#apply();
  }

  /** Tints the passage whose card is open. */
  paintOpen(id: string | null): void {
    if (id === this.#openId) return;
    this.#openId = id;
    this.#apply();
  }

  /** Paints again when the page has cleared our names, within the budget. Whether it had. */
  repaintIfCleared(): boolean {
    if (this.#strokes.size === 0 || this.#repaints >= REPAINT_BUDGET) return false;
    const painted = this.#names().some(([name]) => this.#registry.has(name));
    if (painted) return false;
    this.#repaints += 1;
    this.#apply();
    return true;
  }

  /** Takes everything back. */
  destroy(): void {
    this.#strokes.clear();
    for (const [name] of this.#names()) this.#registry.delete(name);
  }

  #apply(): void {
    for (const [name, layer, paper] of this.#names()) {
      const strokes = [...this.#strokes.values()].filter(
        (stroke) => stroke.paper === paper && this.#layersOf(stroke).includes(layer),
      );
      if (strokes.length === 0) {
        this.#registry.delete(name);
        continue;
      }
      const highlight = new Highlight(...strokes.flatMap((stroke) => stroke.ranges));
      highlight.priority = LAYERS.indexOf(layer);
      this.#registry.set(name, highlight);
    }
  }

  #layersOf(stroke: Stroke): Layer[] {
    return stroke.id === this.#openId ? [...stroke.layers, 'open'] : stroke.layers;
  }

  #names(): [string, Layer, Paper][] {
    return LAYERS.flatMap((layer) =>
      PAPERS.map((paper): [string, Layer, Paper] => [highlightName(this.#token, layer, paper), layer, paper]),
    );
  }
}
