/** Takes over from an earlier reading what has not changed since: the boxes and blocks of whole elements. */
import type { Box, RawBlock, Reading } from './reading.ts';

export class EarlierReading {
  /** What was left out because it was not shown. */
  readonly hidden: ReadonlySet<Element>;
  readonly #reading: Reading;
  readonly #boxOf = new Map<Element, number>();
  /** By box: where its subtree ends, and the first block of the subtree; its others follow. */
  readonly #ends: Int32Array;
  readonly #firsts: Int32Array;
  /** Nodes under which something has changed. */
  readonly #touched = new Set<Node>();

  constructor(reading: Reading, changed: Iterable<Node>) {
    this.#reading = reading;
    this.hidden = reading.hidden;
    const { boxes, blocks } = reading;
    this.#ends = new Int32Array(boxes.length);
    this.#firsts = new Int32Array(boxes.length).fill(blocks.length);
    blocks.forEach(({ box }, i) => (this.#firsts[box] = Math.min(this.#firsts[box] as number, i)));
    for (let i = boxes.length - 1; i >= 0; i--) {
      const { element, parent } = boxes[i] as Box;
      this.#boxOf.set(element, i);
      this.#ends[i] = Math.max(this.#ends[i] as number, i + 1);
      if (parent < 0) continue;
      this.#ends[parent] = Math.max(this.#ends[parent] as number, this.#ends[i] as number);
      this.#firsts[parent] = Math.min(this.#firsts[parent] as number, this.#firsts[i] as number);
    }
    for (const node of changed) this.#touch(node);
  }

  #touch(node: Node): void {
    for (let at: Node | null = node; at && !this.#touched.has(at); at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
      this.#touched.add(at);
    }
  }

  /** Appends what was read in an element to a reading, under a box; false when it has to be read anew. */
  copy(element: Element, parent: number, { boxes, blocks }: Pick<Reading, 'boxes' | 'blocks'>): boolean {
    const start = this.#boxOf.get(element);
    if (start === undefined || this.#touched.has(element)) return false;
    const shift = boxes.length - start;
    for (let i = start; i < (this.#ends[start] as number); i++) {
      const box = this.#reading.boxes[i] as Box;
      boxes.push({ ...box, parent: i === start ? parent : box.parent + shift });
    }
    for (let i = this.#firsts[start] as number; ; i++) {
      const block = this.#reading.blocks[i] as RawBlock | undefined;
      if (!block || block.box < start || block.box >= (this.#ends[start] as number)) break;
      blocks.push({ ...block, box: block.box + shift });
    }
    return true;
  }
}
