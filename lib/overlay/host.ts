/**
 * The card's place in the page: one element with a closed shadow root, attached only while a card is open.
 * The page's own style sheets can reach the element but not win: in a shadow tree the inner `!important` is the stronger.
 */
import type { Box } from './position.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * `all` undoes inherited and page styles; what the browser gives popovers by default (margin, border, size, `inset: 0`)
 * goes with it. Where the page hides or fades its children, the card still shows. What is veiled is laid out, and neither
 * seen nor hit: cut away, and hidden as a whole, for inside it no style may change, or all would be found again. The
 * element itself is never hit, only what is in it.
 */
const HOST_RULES = `
:host{all:initial!important;display:block!important;position:absolute!important;inset:auto!important;margin:0!important;
visibility:visible!important;opacity:1!important;overflow:visible!important;pointer-events:none!important;
forced-color-adjust:auto!important}
:host(:not(:popover-open)){display:none!important}
@media print{:host{display:none!important}}
.or-root{position:relative;direction:ltr;unicode-bidi:isolate;pointer-events:auto}
.or-root[data-veiled]{clip-path:inset(50%)}
.or-root[data-veiled]>.or-card{visibility:hidden}
.or-card>*{visibility:visible}
`;

/** How a card comes in; things appear in place, they do not travel. Not by a style sheet's animation, which makes the browser find all styles in it again. */
const IN: [Keyframe[], KeyframeAnimationOptions] = [
  [{ opacity: 0.3, transform: 'translateY(3px)' }, {}],
  { duration: 120, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
];
/** How long a card that was closed can still be seen, fading. */
const OUT_MS = 80;

export type Placing =
  /** Scrolls with the page. With `isAbove` the card ends at `top` and grows upwards. */
  | { kind: 'page'; left: number; top: number; isAbove?: boolean; maxHeight: number }
  /** Stays in the window: pinned, or over something that stays too. */
  | { kind: 'window'; left: number; top: number; isAbove?: boolean; maxHeight: number }
  | { kind: 'sheet'; edge: 'bottom' | 'top'; maxHeight: number };

/** The element, its shadow root, and the rules that place it. */
export class CardHost {
  readonly element: HTMLElement;
  /** What views render into. */
  readonly root: HTMLElement;
  readonly #place = new CSSStyleSheet();
  /** While it fades: ends that. */
  #endFading: (() => void) | null = null;

  constructor(css: string, doc: Document = document) {
    this.element = doc.createElementNS(XHTML, 'div') as HTMLElement;
    const shadow = this.element.attachShadow({ mode: 'closed' });
    const rules = new CSSStyleSheet();
    rules.replaceSync(css + HOST_RULES);
    shadow.adoptedStyleSheets = [rules, this.#place];
    this.root = doc.createElementNS(XHTML, 'div') as HTMLElement;
    this.root.className = 'or-root';
    shadow.append(this.root);
    keepEventsIn(this.root);
  }

  /** Puts the element where it can be used: a modal dialog and a fullscreen element make all outside them inert. */
  attach(near: Element | null, placing: Placing, { veiled = false } = {}): void {
    this.#endFading?.();
    this.#isVeiled = veiled;
    const parent = parentFor(near, this.element.ownerDocument);
    if (this.element.parentNode !== parent) parent.append(this.element);
    this.element.popover = 'manual';
    // Before it shows: showing lays the card out, and a place found later would lay it out again.
    this.place(placing);
    if (this.element.matches(':popover-open')) return;
    this.element.showPopover();
    if (!veiled) this.#comeIn();
  }

  get isAttached(): boolean {
    return this.element.isConnected && this.#endFading === null && !this.#isVeiled;
  }

  /** Lets what stands veiled be seen. */
  unveil(): void {
    this.#isVeiled = false;
    this.#comeIn();
  }

  #comeIn(): void {
    if (!isStill()) this.root.animate(...IN);
  }

  /** Whether it stands on the page, laid out, and is neither seen nor hit. */
  get #isVeiled(): boolean {
    return this.root.hasAttribute('data-veiled');
  }

  set #isVeiled(veiled: boolean) {
    this.root.toggleAttribute('data-veiled', veiled);
    // What is not seen is not read aloud; and keys pass over all that is in a host they must not go to.
    if (veiled) {
      this.element.ariaHidden = 'true';
      this.element.tabIndex = -1;
    } else for (const name of ['aria-hidden', 'tabindex']) this.element.removeAttribute(name);
  }

  /** Takes it away. It may fade for a moment, but is in nobody's way any more and can do nothing. */
  detach(atOnce = false): void {
    if (atOnce || isStill()) {
      this.#endFading?.();
      this.#isVeiled = false;
      this.element.remove();
    } else if (this.isAttached) this.#fade();
  }

  #fade(): void {
    const fading = this.root.animate({ opacity: 0 }, { duration: OUT_MS, fill: 'forwards' });
    // Where no frames are made an animation never ends.
    const timer = setTimeout(() => this.detach(true), OUT_MS);
    this.#endFading = () => {
      clearTimeout(timer);
      fading.cancel();
      this.root.inert = false;
      this.#endFading = null;
    };
    this.root.inert = true;
  }

  place(placing: Placing): void {
    this.root.dataset['edge'] = placing.kind === 'sheet' ? placing.edge : '';
    const low = placing.kind === 'sheet' && lowness(placing.maxHeight);
    if (low) this.root.dataset['low'] = low;
    else delete this.root.dataset['low'];
    // A page may zoom itself by style; the places that we are given are those of the window.
    const zoom = 1 / (this.element.parentElement?.currentCSSZoom ?? 1);
    this.#place.replaceSync(
      `:host { ${hostRules(placing)} zoom: ${zoom} !important; } .or-root { max-height: ${placing.maxHeight}px; }`,
    );
  }

  set theme(theme: 'light' | 'dark') {
    this.root.dataset['theme'] = theme;
  }

  set density(density: 'comfortable' | 'compact') {
    this.root.dataset['density'] = density;
  }

  /** The card's box in the window. */
  box(): Box {
    return (this.root.firstElementChild ?? this.root).getBoundingClientRect();
  }

  /** The height at which it shows all up to the end of the last of these parts, and its actions under them. */
  heightTo(parts: string): number {
    const bottomOf = (part: Element) => part.getBoundingClientRect().bottom;
    const scroller = this.root.querySelector('.scroll');
    const end = Math.max(...[...this.root.querySelectorAll(parts)].map(bottomOf));
    const actions = this.root.querySelector('.bottom');
    return end + (scroller?.scrollTop ?? 0) - this.box().top + (actions?.getBoundingClientRect().height ?? 0);
  }

  /** Whether a person can see the card and nothing of the page lies on it. */
  isUncovered(): boolean {
    const { left, top, right, bottom } = this.box();
    const doc = this.element.ownerDocument;
    return doc.elementFromPoint((left + right) / 2, (top + bottom) / 2) === this.element;
  }
}

/** Sheets lower than this leave out air, and begin with their figures; the lowest scroll their actions, too. */
const LOW = 240;
const LOWEST = 120;

function lowness(height: number): '' | 'some' | 'all' {
  return height < LOWEST ? 'all' : height < LOW ? 'some' : '';
}

/** Whether the person wants nothing to move. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function hostRules(placing: Placing): string {
  if (placing.kind === 'sheet')
    return `position: fixed !important; left: 0 !important; right: 0 !important; ${placing.edge}: 0 !important;`;
  const position = placing.kind === 'window' ? 'fixed' : 'absolute';
  const above = placing.isAbove ? 'translate: 0 -100% !important;' : '';
  return `position: ${position} !important; left: ${placing.left}px !important; top: ${placing.top}px !important; ${above}`;
}

function parentFor(near: Element | null, doc: Document): Element {
  const dialogs = [...doc.querySelectorAll('dialog:modal')];
  const around = dialogs.filter((dialog) => near && dialog.contains(near)).at(-1);
  return around ?? dialogs.at(-1) ?? doc.fullscreenElement ?? doc.documentElement;
}

/** What is pressed and typed in the card is not the page's: no shortcut fires, no menu closes, no dialog ends. */
const PRIVATE_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
] as const;

function keepEventsIn(root: HTMLElement): void {
  for (const type of PRIVATE_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
}
