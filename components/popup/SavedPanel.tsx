import { useCallback, useEffect, useRef, useState } from 'react';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { formatOf } from '../../lib/card/format.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import { Icon } from '../common/Icon.tsx';
import { Message } from '../common/Message.tsx';
import { Rich } from '../common/Rich.tsx';
import { UndoBar } from '../common/UndoBar.tsx';
import { useFocusAfterRemoval } from '../common/use-focus-after-removal.ts';
import { useI18n } from '../i18n.tsx';
import { SavedRow } from './SavedRow.tsx';
import type { PopupActions, PopupProps, SavedLists } from './types.ts';

/** The saved highlights: this page's first, then the newest; searched as one types. */
export function SavedPanel({ saved, query, keys, actions }: PopupProps) {
  const { t } = useI18n();
  const [deleted, setDeleted] = useState<string | null>(null);
  const endUndo = useCallback(() => setDeleted(null), []);
  const panel = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusAfterRemoval(panel, '.popup-row', '.ui-undo button');
  const remove = async (id: string) => {
    keepFocus();
    if (await actions.deleteHighlight(id)) setDeleted(id);
  };
  const undo = () => {
    if (deleted) actions.restoreHighlight(deleted);
    setDeleted(null);
  };
  if (saved.kind === 'loading') return <div className="popup-wait" aria-busy="true" />;
  if (saved.kind === 'failed') return <Message title={t('popup.failedTitle')}>{<p>{t(ERROR_MESSAGES[saved.error])}</p>}</Message>;
  return (
    <div className="popup-panel" ref={panel}>
      {saved.value.total > 0 ? (
        <>
          <SearchField query={query} lists={saved.value} onSearch={actions.search} />
          <SavedGroups lists={saved.value} query={query} actions={actions} onDelete={(id) => void remove(id)} />
        </>
      ) : (
        <Message title={t('popup.nothingSavedTitle')}>
          <p>
            {keys.save ? (
              <Rich message="popup.nothingSavedText" slots={[<kbd key="save">{keys.save}</kbd>]} />
            ) : (
              t('popup.nothingSavedTextNoKey')
            )}
          </p>
        </Message>
      )}
      <UndoBar text={deleted ? t('common.movedToBin') : null} onUndo={undo} onEnd={endUndo} />
    </div>
  );
}

function SearchField({ query, lists, onSearch }: { query: string; lists: SavedLists; onSearch: (query: string) => void }) {
  const { t, locale } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <label className="popup-search">
      <Icon name="search" />
      <span className="ui-hidden">{t('popup.search')}</span>
      <input
        ref={field}
        type="search"
        value={query}
        placeholder={t('popup.search')}
        onChange={(event) => onSearch(event.target.value)}
      />
      <output className="ui-small">
        {query && t('common.ofTotal', formatOf({ locale }).number(lists.found), formatOf({ locale }).number(lists.total))}
      </output>
    </label>
  );
}

interface SavedGroupsProps {
  lists: SavedLists;
  query: string;
  actions: PopupActions;
  onDelete: (id: string) => void;
}

function SavedGroups({ lists, query, actions, onDelete }: SavedGroupsProps) {
  const { t } = useI18n();
  const group = (title: string, highlights: Highlight[]) =>
    highlights.length > 0 && (
      <section>
        <h2 className="popup-group">{title}</h2>
        <ul aria-label={title}>
          {highlights.map((highlight) => (
            <SavedRow
              key={highlight.id}
              highlight={highlight}
              hasChanged={lists.changed.has(highlight.id)}
              onOpen={() => actions.openHighlight(highlight.id)}
              onDelete={() => onDelete(highlight.id)}
            />
          ))}
        </ul>
      </section>
    );
  if (lists.found === 0) return <p className="popup-none">{t('popup.nothingFound', query)}</p>;
  return (
    <>
      <div className="popup-list" data-rows>
        {group(t('popup.savedHere'), lists.here)}
        {group(t('popup.savedRecently'), lists.recent)}
      </div>
      <footer className="popup-keys">
        <span>
          <Rich message="popup.keySearch" slots={[<kbd key="search">/</kbd>]} />
        </span>
        <button type="button" className="ui-link" onClick={() => actions.openLibrary('highlights')}>
          {t('popup.allInLibrary')}
        </button>
      </footer>
    </>
  );
}
