/** What the card's buttons do on a page: through the reader's port, never by messages of its own. */
import type { CardActions } from '../../components/card/types.ts';
import { passageLink } from '../../lib/card/passage-link.ts';
import { titleOf } from '../../lib/card/titles.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { newId } from '../../lib/messages/new-id.ts';
import type { HideRule, MarkData } from '../../lib/messages/schema.ts';
import type { CardOverlay } from '../../lib/overlay/card-overlay.ts';
import type { CardHost } from '../../lib/overlay/host.ts';
import { siteOf } from '../../lib/sites/site.ts';
import type { PagePort } from '../../lib/overlay/port.ts';

export interface CardParts {
  port: PagePort;
  overlay: CardOverlay;
  host: CardHost;
  mark: MarkData;
  i18n: I18n;
}

/** The actions for one passage. */
export function cardActions({ port, overlay, host, mark, i18n }: CardParts): CardActions {
  return {
    close: () => overlay.close(),
    pin: (pinned) => overlay.pin(pinned),
    move: (x, y) => overlay.move(x, y),
    grow: (grown) => overlay.grow(grown),
    save: async (trusted) => {
      if (!trusted || !overlay.isSettled()) return { ok: false, error: 'too-soon' };
      return port.save(mark.id);
    },
    undoSave: (id) => port.undoSave(id),
    setNote: (id, note) => port.setNote(id, note),
    hide: async (scope, card) => {
      const rule: HideRule = {
        id: newId(),
        scope,
        key: scope === 'kind' ? mark.kind : card.factId,
        site: scope === 'fact-on-site' ? siteOf(port.url()) : null,
        title: scope === 'kind' ? i18n.t(`card.kind.${card.kind}`) : titleOf(card, i18n).text,
        created: new Date().toISOString(),
      };
      overlay.keepThroughHiding(true);
      const result = await port.hide(rule);
      if (!result.ok) overlay.keepThroughHiding(false);
      return result.ok ? { ok: true, value: rule.id } : result;
    },
    unhide: async (id) => {
      const result = await port.unhide(id);
      if (result.ok) overlay.keepThroughHiding(false);
      return result;
    },
    openFact: (card) => port.openFact(card.factId),
    openOwn: (place) => port.openOwn(place),
    reload: () => location.reload(),
    setDate: (date) => port.setDate(date),
    copy: (text) => copyText(text, host.root),
    link: () => passageLink(port.url(), { quote: mark.quote, ...port.textAround(mark) }),
  };
}

/** Insecure pages have no clipboard object; there a selection in our own tree is copied. */
async function copyText(text: string, root: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard, or not allowed on this page: the older way may still be.
    return copySelection(text, root);
  }
}

function copySelection(text: string, root: HTMLElement): boolean {
  const area = root.ownerDocument.createElement('textarea');
  area.value = text;
  area.className = 'vh';
  root.firstElementChild?.append(area);
  area.select();
  const done = root.ownerDocument.execCommand('copy');
  area.remove();
  return done;
}
