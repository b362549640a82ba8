/** The page that shows one story at a time. */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { I18nProvider } from '../../../components/i18n.tsx';
import { createI18n, messagesOf } from '../../../lib/i18n/i18n.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { STORIES } from './stories.ts';
import { faintPlaceholders } from './placeholders.ts';
import { misset } from './typesetting.ts';

export interface Scene {
  story: string;
  messages: Parameters<typeof messagesOf>[0];
  locale: string;
  direction: 'ltr' | 'rtl';
  theme: 'light' | 'dark';
}
export interface ViewsPage {
  names: string[];
  setUp: (css: string, pack: Pack) => void;
  show: (scene: Scene) => Promise<void>;
  /** What stands out of the window at the side, by tag and class; of the links that scroll, the one of the page in front. */
  overflowing: () => string[];
  /** Placeholders with less than 4.5 to 1 against what is behind them, which axe does not look at. */
  faintPlaceholders: () => string[];
  /** What is set against the manners of Japanese and Chinese. */
  misset: () => string[];
}

let root: Root | null = null;
let pack: Pack | null = null;

async function show({ story, messages, locale, direction, theme }: Scene): Promise<void> {
  root?.unmount();
  document.body.replaceChildren();
  Object.assign(document.documentElement, { lang: locale, dir: direction });
  Object.assign(document.documentElement.dataset, { theme, inTab: '' });
  const { show: view, acts = [] } = STORIES.find(({ name }) => name === story)!;
  const box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  const i18n = createI18n(messagesOf(messages), locale);
  flushSync(() => root?.render(<I18nProvider value={i18n}>{view(pack!)}</I18nProvider>));
  await settle();
  for (const act of acts) {
    flushSync(() => act(box));
    await settle();
  }
}

/** Lists measure themselves, then move: two frames. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function overflowing(): string[] {
  const edge = document.documentElement.clientWidth;
  const isOut = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > edge + 1 || box.left < -1);
  };
  /** What scrolls inside its own box is in reach; what is hidden is for the ear. */
  const isExcused = (element: Element) =>
    element.closest('.ui-hidden, .ui-head nav, svg, .vh') !== null && !element.matches('.ui-head nav [aria-current]');
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isOut(element) && !isExcused(element))
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}

const viewsPage: ViewsPage = {
  names: STORIES.map(({ name }) => name),
  setUp: (css, given) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    pack = given;
  },
  show,
  overflowing,
  faintPlaceholders,
  misset: () => misset(document.body),
};
Object.assign(globalThis, { viewsPage });
