/**
 * One walk over the live tree that collects the text as blocks and, beside them, the boxes (block-level elements) they
 * stand in, with sums for finding the article. No clone, no style, no layout: what is hidden is told from attributes.
 */
import { ClassVerdict, judgeNames } from './class-words.ts';
import { ElementKind, kindOf } from './element-kinds.ts';
import { TextCollector } from './text-collector.ts';
import type { BlockPart, TextRun } from './types.ts';

/** A block-level element. Children come after their parent in the list. */
export interface Box {
  element: Element;
  parent: number;
  kind: ElementKind;
  verdict: ClassVerdict;
  lang: string | undefined;
  /** Sums over the subtree, filled in by `sumUp`. */
  text: number;
  links: number;
  prose: number;
  /** Holds a field to type an address into: newsletter and login boxes do. */
  field: boolean;
}

export interface RawBlock {
  text: string;
  runs: TextRun[];
  box: number;
  /** Characters that stand inside links. */
  links: number;
  part: BlockPart | undefined;
  /** 1 to 6 for a heading. */
  level: number;
}

export interface Reading {
  boxes: Box[];
  blocks: RawBlock[];
  /** Whether parts were left out because of their role or class names. */
  pruned: boolean;
  /** The page was longer than the budget: what comes after was not read. */
  cut: boolean;
}

export interface ReadLimits {
  nodes: number;
  chars: number;
}
const LIMITS: ReadLimits = { nodes: 150_000, chars: 2_000_000 };

const HIDDEN =
  '[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"],[style*="visibility:hidden"],' +
  '[style*="visibility: hidden"],[contenteditable]:not([contenteditable="false"]),details:not([open])>:not(summary)';
const SIDE_ROLES =
  '[role="navigation"],[role="complementary"],[role="contentinfo"],[role="search"],[role="dialog"],[role="alertdialog"],' +
  '[role="menu"],[role="menubar"],[role="toolbar"],[role="tablist"],[role="tooltip"],[role="alert"],[aria-modal="true"]';
const FIELDS = new Set(['email', 'password', 'tel']);

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

/** Reads everything under `body`. `strict` leaves out what roles and class names call a side part. */
export function readBlocks(body: Element, strict: boolean, limits: ReadLimits = LIMITS): Reading {
  return new BlockReader(strict, limits).read(body);
}

class BlockReader {
  readonly boxes: Box[] = [];
  readonly blocks: RawBlock[] = [];
  private readonly strict: boolean;
  private readonly limits: ReadLimits;
  private readonly collector = new TextCollector();
  private left = new Set<Element>();
  private langs = new Map<Element, string>();
  private headings = new Map<Element, number>();
  private box = 0;
  private linkDepth = 0;
  private preDepth = 0;
  private nodes = 0;
  private chars = 0;
  private pruned = false;

  constructor(strict: boolean, limits: ReadLimits) {
    this.strict = strict;
    this.limits = limits;
  }

  read(body: Element): Reading {
    this.survey(body);
    this.openBox(body, ElementKind.block, ClassVerdict.none);
    this.walk(body);
    this.flush();
    return { boxes: this.boxes, blocks: this.blocks, pruned: this.pruned, cut: this.isSpent() };
  }

  /** Native queries find the few elements with telling attributes far faster than asking each element. */
  private survey(scope: ParentNode): void {
    for (const element of scope.querySelectorAll(HIDDEN)) this.left.add(element);
    if (this.strict) {
      for (const element of scope.querySelectorAll(SIDE_ROLES)) this.left.add(element);
    }
    for (const element of scope.querySelectorAll('[lang]')) this.langs.set(element, element.getAttribute('lang') ?? '');
    for (const element of scope.querySelectorAll('[role="heading"]')) {
      this.headings.set(element, Number(element.getAttribute('aria-level')) || 2);
    }
  }

  private isSpent(): boolean {
    return this.nodes > this.limits.nodes || this.chars > this.limits.chars;
  }

  /** Depth first without recursion: hostile pages nest deeper than the stack. Recursion only enters shadow trees. */
  private walk(scope: Node): void {
    const open: number[] = [];
    let node: Node | null = scope.firstChild;
    while (node && !this.isSpent()) {
      this.nodes++;
      if (node.nodeType === 3) this.readText(node as Text);
      else if (node.nodeType === 1) {
        const kind = this.enter(node as Element);
        if (kind !== ElementKind.skip) {
          const child: Node | null = this.childOf(node as Element);
          if (child) {
            open.push(kind);
            node = child;
            continue;
          }
          this.leave(kind);
        }
      }
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (node === scope || !node) return;
        this.leave(open.pop() as ElementKind);
      }
      node = node?.nextSibling ?? null;
    }
  }

  /** The first light child, unless what is rendered comes from an open shadow tree or a slot. */
  private childOf(element: Element): Node | null {
    const { shadowRoot } = element;
    if (shadowRoot) {
      this.survey(shadowRoot);
      this.walk(shadowRoot);
      return null;
    }
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
      for (const node of assigned) this.readSlotted(node);
      if (assigned.length > 0) return null;
    }
    return element.firstChild;
  }

  private readSlotted(node: Node): void {
    if (node.nodeType === 3) this.readText(node as Text);
    if (node.nodeType !== 1) return;
    const kind = this.enter(node as Element);
    if (kind === ElementKind.skip) return;
    if (this.childOf(node as Element)) this.walk(node);
    this.leave(kind);
  }

  private readText(node: Text): void {
    const before = this.collector.length;
    if (this.preDepth > 0) this.collector.addVerbatim(node);
    else this.collector.add(node);
    const added = this.collector.length - before;
    this.chars += added;
    if (this.linkDepth > 0) this.collector.links += added;
  }

  /** What to do with an element; `skip` when nothing of it is read. */
  private enter(element: Element): ElementKind {
    const name = element.localName;
    const kind = kindOf(name);
    if (kind === ElementKind.skip || kind === ElementKind.side || this.left.has(element)) return this.skip(element, kind);
    switch (kind) {
      case ElementKind.inline:
        if (name.includes('-') && !isInRunningText(element)) return this.enterBlock(element, ElementKind.block);
        return this.enterInline(element);
      case ElementKind.link:
        this.linkDepth++;
        return kind;
      case ElementKind.br:
        if (this.collector.breakLine()) this.flush();
        return ElementKind.skip;
      case ElementKind.sup:
        if (!element.querySelector('a')) return kind;
        return ElementKind.skip;
      case ElementKind.slot:
        return kind;
      default:
        return this.enterBlock(element, kind);
    }
  }

  private enterInline(element: Element): ElementKind {
    const className = element.className;
    if (className && typeof className === 'string' && judgeNames(className, '') === ClassVerdict.hidden) return ElementKind.skip;
    if (this.headings.size > 0 && this.headings.has(element)) return this.enterBlock(element, ElementKind.heading);
    return ElementKind.inline;
  }

  private enterBlock(element: Element, kind: ElementKind): ElementKind {
    const verdict = judgeNames(typeof element.className === 'string' ? element.className : '', element.id);
    if (this.isSidePart(element, verdict)) {
      this.pruned = true;
      this.flush();
      return ElementKind.skip;
    }
    this.flush();
    if (kind === ElementKind.pre) this.preDepth++;
    this.openBox(element, kind, verdict);
    return kind === ElementKind.link || kind === ElementKind.inline ? ElementKind.block : kind;
  }

  private isSidePart(element: Element, verdict: ClassVerdict): boolean {
    if (verdict === ClassVerdict.hidden) return true;
    if (!this.strict || element.localName === 'main' || element.localName === 'article') return false;
    if (verdict === ClassVerdict.paywall) return element.checkVisibility?.() === false;
    return verdict === ClassVerdict.side || verdict === ClassVerdict.comment;
  }

  private openBox(element: Element, kind: ElementKind, verdict: ClassVerdict): void {
    const parent = this.boxes.length === 0 ? -1 : this.box;
    const lang = this.langs.size > 0 ? this.langs.get(element) : undefined;
    this.box = this.boxes.length;
    this.boxes.push({
      element,
      parent,
      kind,
      verdict: verdict || inherited(this.boxes[parent]),
      lang: lang ?? this.boxes[parent]?.lang,
      text: 0,
      links: 0,
      prose: 0,
      field: false,
    });
  }

  private skip(element: Element, kind: ElementKind): ElementKind {
    if (element.localName === 'input' && FIELDS.has((element as HTMLInputElement).type))
      (this.boxes[this.box] as Box).field = true;
    if (kind !== ElementKind.skip && kind !== ElementKind.inline) this.flush();
    return ElementKind.skip;
  }

  private leave(kind: ElementKind): void {
    switch (kind) {
      case ElementKind.link:
        this.linkDepth--;
        return;
      case ElementKind.inline:
      case ElementKind.sup:
      case ElementKind.slot:
        return;
      case ElementKind.pre:
        this.flush();
        this.preDepth--;
        break;
      default:
        this.flush();
    }
    this.box = (this.boxes[this.box] as Box).parent;
  }

  private flush(): void {
    const taken = this.collector.take();
    if (!taken) return;
    const box = this.boxes[this.box] as Box;
    const level = box.kind === ElementKind.heading ? this.levelOf(box.element) : 0;
    this.blocks.push({ ...taken, box: this.box, part: partOf(box, level), level });
  }

  private levelOf(element: Element): number {
    return this.headings.get(element) ?? (Number(element.localName[1]) || 2);
  }
}

/** Captions and bylines pass their nature on to what stands inside. */
function inherited(parent: Box | undefined): ClassVerdict {
  const verdict = parent?.verdict ?? ClassVerdict.none;
  return verdict === ClassVerdict.caption || verdict === ClassVerdict.meta ? verdict : ClassVerdict.none;
}

function partOf(box: Box, level: number): BlockPart | undefined {
  if (level > 0) return 'heading';
  if (box.verdict === ClassVerdict.caption) return 'caption';
  return PARTS[box.element.localName];
}

/** A custom element between words is part of the sentence. */
function isInRunningText(element: Element): boolean {
  return hasWords(element.previousSibling) || hasWords(element.nextSibling);
}

function hasWords(node: Node | null): boolean {
  return node?.nodeType === 3 && /\S/.test((node as Text).data);
}
