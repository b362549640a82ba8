/**
 * One walk over the live tree that collects the text as blocks and, beside them, the boxes (block-level elements) they
 * stand in, with sums for finding the article. No clone, no style, no layout: what is hidden is told from attributes.
 */
import { proseOf } from './article-region.ts';
import type { EarlierReading } from './earlier-reading.ts';
import * as names from './class-words.ts';
import * as kinds from './element-kinds.ts';
import { classOf, idsOf, isHidden, isTelling } from './hidden.ts';
import type { ReadSettings } from './read-settings.ts';
import type { Box, RawBlock, Reading } from './reading.ts';
import { TextCollector } from './text-collector.ts';
import type { BlockPart } from './types.ts';

/** Of a page no more than this is read. */
const MOST_NODES = 150_000;
const MOST_CHARS = 2_000_000;
const MOST_HIDDEN = 50;

const SIDE_ROLES = new Set(
  'navigation complementary contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip alert'.split(' '),
);
const FIELDS = 'email password tel';

const PARTS: Record<string, BlockPart> = {
  td: 'table',
  th: 'table',
  li: 'list',
  dt: 'list',
  dd: 'list',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
};

/** Reads everything under an element. */
export function readBlocks(scope: Element, settings: ReadSettings): Reading {
  return new BlockReader(settings).read(scope);
}

class BlockReader {
  readonly boxes: Box[] = [];
  readonly blocks: RawBlock[] = [];
  readonly #hidden: Set<Element>;
  readonly #settings: ReadSettings;
  #earlier: EarlierReading | null;
  readonly #collector = new TextCollector();
  #box = 0;
  #linkDepth = 0;
  #preDepth = 0;
  #nodes = 0;
  #chars = 0;
  #pruned = false;

  constructor(settings: ReadSettings) {
    this.#settings = settings;
    this.#earlier = settings.earlier ?? null;
    this.#hidden = new Set(settings.earlier?.hidden);
  }

  read(scope: Element): Reading {
    const { headline } = this.#settings;
    this.#openBox(scope, kinds.block, names.none, 0);
    if (headline) this.#readElement(headline);
    this.#walk(scope);
    this.#flush();
    return { boxes: this.boxes, blocks: this.blocks, pruned: this.#pruned, hidden: this.#hidden };
  }

  #isSpent(): boolean {
    return this.#nodes > MOST_NODES || this.#chars > MOST_CHARS;
  }

  /** Depth first without recursion: hostile pages nest deeper than the stack. Recursion only enters shadow trees. */
  #walk(scope: Node): void {
    const open: number[] = [];
    let node: Node | null = scope.firstChild;
    while (node && !this.#isSpent()) {
      this.#nodes++;
      if (node.nodeType === 3) this.#readText(node as Text);
      else if (node.nodeType === 1) {
        const kind = this.#enter(node as Element);
        if (kind !== kinds.skip) {
          const child: Node | null = this.#childOf(node as Element);
          if (child) {
            open.push(kind);
            node = child;
            continue;
          }
          this.#leave(kind);
        }
      }
      let next: Node | null = node.nextSibling;
      while (!next) {
        node = node.parentNode;
        if (node === scope || !node) return;
        this.#leave(open.pop() as kinds.ElementKind);
        next = node.nextSibling;
      }
      node = next;
    }
  }

  /** The first light child, unless what is rendered comes from an open shadow tree, a slot or a summary. */
  #childOf(element: Element): Node | null {
    const first = element.firstChild;
    const name = element.localName;
    if ((first === null || name.includes('-')) && element.shadowRoot) {
      this.#walkShadow(element.shadowRoot);
      return null;
    }
    if (name === 'slot') return this.#readSlot(element as HTMLSlotElement) ? null : first;
    if (name === 'details' && !element.hasAttribute('open')) {
      const summary = element.querySelector(':scope>summary');
      if (summary) this.#readElement(summary);
      return null;
    }
    return first;
  }

  /** Slots tie a shadow tree to its host's children: where one of the two changed, both are read. */
  #walkShadow(root: ShadowRoot): void {
    const earlier = this.#earlier;
    this.#earlier = null;
    this.#walk(root);
    this.#earlier = earlier;
  }

  #readSlot(slot: HTMLSlotElement): boolean {
    const assigned = slot.assignedNodes?.() ?? [];
    for (const node of assigned) {
      if (node.nodeType === 3) this.#readText(node as Text);
      else if (node.nodeType === 1) this.#readElement(node as Element);
    }
    return assigned.length > 0;
  }

  /** An element that is read out of the order of its tree. */
  #readElement(element: Element): void {
    const kind = this.#enter(element);
    if (kind === kinds.skip) return;
    if (this.#childOf(element)) this.#walk(element);
    this.#leave(kind);
  }

  #readText(node: Text): void {
    if (this.#preDepth > 0) return this.#readPreformatted(node);
    const before = this.#collector.length;
    this.#collector.add(node);
    const added = this.#collector.length - before;
    this.#chars += added;
    if (this.#linkDepth > 0) this.#collector.links += added;
  }

  /** Lines stay as they are, and an empty one parts paragraphs. */
  #readPreformatted(node: Text): void {
    let from = 0;
    for (const { index, 0: gap } of node.data.matchAll(/\n\s*\n/g)) {
      this.#collector.addVerbatim(node, from, index);
      this.#flush();
      from = index + gap.length;
    }
    this.#collector.addVerbatim(node, from, node.length);
    this.#chars += node.length;
  }

  /** What to do with an element; `skip` when nothing of it is read. */
  #enter(element: Element): kinds.ElementKind {
    const name = element.localName;
    const kind = kinds.kindOf(name);
    switch (kind) {
      case kinds.skip:
        if (name === 'input' && FIELDS.includes((element as HTMLInputElement).type)) (this.boxes[this.#box] as Box).field = true;
        return kind;
      case kinds.side:
        this.#flush();
        return kinds.skip;
      case kinds.br:
        if (this.#collector.breakLine()) this.#flush();
        return kinds.skip;
      case kinds.slot:
        return kind;
      case kinds.sup:
        return element.querySelector('a') ? kinds.skip : kind;
      case kinds.inline:
      case kinds.link:
        return this.#enterInline(element, name, kind);
      default:
        return this.#enterBlock(element, kind);
    }
  }

  #enterInline(element: Element, name: string, kind: kinds.ElementKind): kinds.ElementKind {
    const href = kind === kinds.link ? element.getAttribute('href') : null;
    if (element.hasAttributes()) {
      const className = classOf(element);
      if (className && names.judgeNames(className, '') === names.hidden) return kinds.skip;
      if (isTelling(element)) {
        if (isHidden(element, true)) return kinds.skip;
        if (element.getAttribute('role') === 'heading') return this.#enterBlock(element, kinds.heading);
      }
    }
    if (href !== null && /^#./.test(href)) return kinds.inline; // a place on this page, as in live blogs
    if (kind === kinds.link) this.#linkDepth++;
    else if (name.includes('-') && !isInRunningText(element)) return this.#enterBlock(element, kinds.block);
    return kind;
  }

  #enterBlock(element: Element, kind: kinds.ElementKind): kinds.ElementKind {
    let [verdict, level]: [names.ClassVerdict, number] = [names.none, 0];
    let lang: string | null = null;
    if (this.#settings.without?.has(element)) return kinds.skip;
    if (element.hasAttributes()) {
      const tells = isTelling(element);
      verdict = names.judgeNames(classOf(element), tells ? idsOf(element) : element.id);
      const role = tells ? element.getAttribute('role') : null;
      const isOff = (tells && isHidden(element)) || verdict === names.hidden;
      if (isOff || this.#isSidePart(element, verdict, role)) {
        if ((isOff || verdict === names.paywall) && this.#hidden.size < MOST_HIDDEN) this.#hidden.add(element);
        this.#flush();
        return kinds.skip;
      }
      if (role === 'heading') level = Number(element.getAttribute('aria-level')) || 2;
      if (tells) lang = element.getAttribute('lang');
    }
    if (kind === kinds.pre && element.querySelector('code')) return kinds.skip; // programs report no news
    if (element.localName === 'figure') verdict ||= names.caption;
    if (kind === kinds.heading && level === 0) level = Number(element.localName[1]) || 2;
    this.#flush();
    if (this.#earlier?.copy(element, this.#box, this)) return kinds.skip;
    if (kind === kinds.pre) this.#preDepth++;
    this.#openBox(element, kind, verdict, level, lang);
    return kind;
  }

  #isSidePart(element: Element, verdict: names.ClassVerdict, role: string | null): boolean {
    if (role === 'log') return true;
    if (element.localName === 'main' || element.localName === 'article') return false;
    if (verdict === names.paywall && element.checkVisibility?.() === false) return true;
    if (verdict === names.comment) return this.#settings.withoutComments;
    const isSide = this.#settings.withoutSides && (verdict === names.side || (role !== null && SIDE_ROLES.has(role)));
    this.#pruned ||= isSide;
    return isSide;
  }

  #openBox(element: Element, kind: kinds.ElementKind, verdict: names.ClassVerdict, level: number, lang?: string | null): void {
    const parent = this.boxes.length === 0 ? -1 : this.#box;
    const outer = this.boxes[parent];
    this.#box = this.boxes.length;
    this.boxes.push({
      element,
      parent,
      kind,
      verdict: verdict || inherited(outer),
      lang: lang ?? outer?.lang,
      level: level || (outer?.level ?? 0),
      text: 0,
      links: 0,
      prose: 0,
      field: false,
    });
  }

  #leave(kind: kinds.ElementKind): void {
    switch (kind) {
      case kinds.link:
        this.#linkDepth--;
        return;
      case kinds.inline:
      case kinds.sup:
      case kinds.slot:
        return;
      case kinds.pre:
        this.#flush();
        this.#preDepth--;
        break;
      default:
        this.#flush();
    }
    this.#box = (this.boxes[this.#box] as Box).parent;
  }

  #flush(): void {
    const taken = this.#collector.take();
    if (!taken) return;
    const box = this.boxes[this.#box] as Box;
    const { level } = box;
    const own = proseOf({ ...taken, level });
    this.blocks.push({ ...taken, box: this.#box, part: partOf(box), level, own, prose: own, isAside: false });
  }
}

/** Captions and bylines pass their nature on to what stands inside. */
function inherited(parent: Box | undefined): names.ClassVerdict {
  const verdict = parent?.verdict ?? names.none;
  return verdict === names.caption || verdict === names.meta ? verdict : names.none;
}

function partOf(box: Box): BlockPart | undefined {
  if (box.level > 0) return 'heading';
  const part = PARTS[box.element.localName];
  return box.verdict === names.caption && part !== 'table' && part !== 'quote' ? 'caption' : part;
}

/** A custom element between words is part of the sentence. */
function isInRunningText(element: Element): boolean {
  return hasWords(element.previousSibling) || hasWords(element.nextSibling);
}

function hasWords(node: Node | null): boolean {
  return node?.nodeType === 3 && /\S/.test((node as Text).data);
}
