/** The gallery's page: one card per state, in the theme and width that its address asks for. */
import { createRoot } from 'react-dom/client';
import { Card } from '../../../components/card/Card.tsx';
import type { CardActions } from '../../../components/card/types.ts';
import { I18nProvider } from '../../../components/i18n.tsx';
import { createI18n, messagesOf } from '../../../lib/i18n/i18n.ts';
import type { CardState } from '../../support/cards.ts';
import type { PressedState } from '../../support/card-acts.ts';
import { faintPlaceholders } from '../views/placeholders.ts';
import { misset } from '../views/typesetting.ts';

export interface GalleryInput {
  states: (CardState | PressedState)[];
  css: string;
  messages: Parameters<typeof messagesOf>[0];
  locale: string;
  theme: 'light' | 'dark';
  density: 'comfortable' | 'compact';
  /** Width of the card; 320 and less is a sheet. */
  width: number;
}

const actions: CardActions = {
  close: () => {},
  pin: () => {},
  grow: () => {},
  save: () => Promise.resolve({ ok: true, value: { id: 'h1', note: '' } }),
  undoSave: () => Promise.resolve({ ok: true, value: null }),
  setNote: () => Promise.resolve({ ok: true, value: null }),
  hide: () => Promise.resolve({ ok: true, value: 'r1' }),
  unhide: () => Promise.resolve({ ok: true, value: null }),
  openFact: () => Promise.resolve({ ok: true, value: null }),
  openOwn: () => Promise.resolve({ ok: true, value: null }),
  reload: () => {},
  setDate: () => Promise.resolve({ ok: true, value: null }),
  copy: () => Promise.resolve(true),
  link: () => 'https://courant.example/a#:~:text=passage',
};

/** What a reader may do in a state: all of it goes well, or all that can fail does. */
function actionsOf(state: CardState | PressedState): CardActions {
  const fault = 'fault' in state ? state.fault : undefined;
  if (fault === undefined) return state.pinned ? { ...actions, move: () => {} } : actions;
  const fail = () => Promise.resolve({ ok: false as const, error: fault });
  return { ...actions, save: fail, undoSave: fail, setNote: fail };
}

const STAGE = `body{margin:0;padding:16px;background:light-dark(#f3f2f5,#131216);display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
.stage{max-width:100%}`;

function show({ states, css, messages, locale, theme, density, width }: GalleryInput): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + STAGE);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = locale;
  const i18n = createI18n(messagesOf(messages), locale);
  const isSheet = width <= 320;
  const edges = isSheet ? 33 : { comfortable: 34, compact: 26 }[density];
  for (const state of states) {
    const stage = document.createElement('div');
    stage.className = 'stage or-root';
    stage.dataset['state'] = state.name;
    stage.dataset['density'] = density;
    stage.style.width = isSheet ? `${width}px` : 'auto';
    document.body.append(stage);
    createRoot(stage).render(
      <I18nProvider value={i18n}>
        <Card
          {...state}
          saved={null}
          width={width - edges}
          layout={isSheet ? 'sheet' : 'card'}
          pinned={state.pinned ?? false}
          hints={state.name === 'tariff-paused'}
          actions={actionsOf(state)}
        />
      </I18nProvider>,
    );
  }
}

Object.assign(globalThis, { show, misset: () => misset(document.body, true), faintPlaceholders });
