import type { CardData, CardSource } from '../../lib/card/schema.ts';
import { sourceName } from '../../lib/card/words.ts';
import { hasCjk } from '../../lib/i18n/has-cjk.ts';
import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';

/** The source of a card with this id; never another one in its place. */
export function sourceOf(card: CardData, id: string): CardSource | null {
  return card.sources.find((source) => source.id === id) ?? null;
}

/** One source by the name that it goes by, opened in a tab of its own. */
export function SourceLink({ source, name }: { source: CardSource; name?: string }) {
  const i18n = useI18n();
  const text = keptTogether(name ?? sourceName(source, i18n));
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener" title={source.title} lang={cjkLang(text, i18n.locale)}>
      {text}
    </a>
  );
}

/** A source where it says something: what was cited and not opened says so. */
export function SourceSaid({ source, day }: { source: CardSource; day?: string | false }) {
  const i18n = useI18n();
  return (
    <>
      <SourceLink source={source} />
      {day && i18n.t('card.comma') + day}
      {source.seen === 'cited' && i18n.t('card.comma') + i18n.t('card.notRead')}
    </>
  );
}

/** Names in kana or Han characters get the Japanese glyphs unless the reader's own language says otherwise. */
export function cjkLang(text: string, locale: string): string | undefined {
  return hasCjk(text) && !/^(ja|zh)/.test(locale) ? 'ja' : undefined;
}
