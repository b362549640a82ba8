/** The card on a page: the overlay decides when and where, React draws. */
import { startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import cardCss from '../../components/card/card.css?inline';
import { Card } from '../../components/card/Card.tsx';
import { I18nProvider } from '../../components/i18n.tsx';
import tokensCss from '../../components/tokens.css?inline';
import { formatOf } from '../../lib/card/format.ts';
import { createI18n, type I18n } from '../../lib/i18n/i18n.ts';
import { announce } from '../../lib/overlay/announce.ts';
import { CardOverlay, type CardView, type ShownCard } from '../../lib/overlay/card-overlay.ts';
import { CardHost } from '../../lib/overlay/host.ts';
import type { PagePort } from '../../lib/overlay/port.ts';
import { cardActions } from './card-actions.ts';

/** Serves a page's marks with a card until the port's signal aborts. */
export function startCard(port: PagePort): void {
  const i18n = createI18n(
    (key, substitutions) => browser.i18n.getMessage(key as '@@ui_locale', substitutions),
    browser.i18n.getUILanguage(),
  );
  const overlay = startOverlay(port, i18n);
  const { percent, region } = formatOf(i18n);
  // Each in a task of its own: the first message, number and name of a country wait for data of the browser's.
  const steps = [() => announceMarks(port, i18n), () => region('US'), () => percent(1), () => overlay.warmUp()];
  for (const step of steps) whenIdle(step, port.signal);
}

function startOverlay(port: PagePort, i18n: I18n): CardOverlay {
  const host = new CardHost(tokensCss + cardCss);
  host.root.lang = i18n.locale;
  const root = createRoot(host.root);
  const draw = ({ mark, opening, ...shown }: ShownCard) =>
    root.render(
      <I18nProvider value={i18n}>
        <Card
          key={`${opening} ${mark.id}`}
          {...shown}
          mark={mark}
          saved={port.highlightOf(mark.id)}
          actions={cardActions({ port, overlay, host, mark, i18n })}
        />
      </I18nProvider>,
    );
  const view: CardView = {
    render: (shown) => flushSync(() => draw(shown)),
    renderAtLeisure: (shown) => startTransition(() => draw(shown)),
  };
  const overlay = new CardOverlay(port, host, view);
  port.signal.addEventListener('abort', () => root.unmount(), { once: true });
  return overlay;
}

/** Says once how many passages have a record, when the first are found. */
function announceMarks(port: PagePort, i18n: I18n): void {
  let said = false;
  const say = () => {
    const count = port.marks().length;
    if (said || count === 0) return;
    said = true;
    announce(i18n.plural('card.marks', count));
  };
  port.onMarks(say);
  say();
}

function whenIdle(act: () => void, signal: AbortSignal): void {
  const run = () => {
    if (!signal.aborted) act();
  };
  requestIdleCallback(run, { timeout: 3000 });
}
