import type { ReactNode } from 'react';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import type { Loadable } from '../common/loadable.ts';
import { Message } from '../common/Message.tsx';
import { PageHead } from '../common/PageHead.tsx';
import { useI18n } from '../i18n.tsx';
import { SearchBox } from './SearchBox.tsx';

export type LibraryTab = 'highlights' | 'record' | 'playground';

interface LibraryViewProps {
  tab: LibraryTab;
  /** Search words of the tab in front; null where there is nothing to search. */
  query: string | null;
  onSearch: (query: string) => void;
  /** What the tab shows, once it is there. */
  content: Loadable<ReactNode>;
}

/** The library: saved highlights, the record, and a place to try a draft. */
export function LibraryView({ tab, query, onSearch, content }: LibraryViewProps) {
  const { t } = useI18n();
  return (
    <>
      <PageHead current={tab}>
        {query !== null && (
          <SearchBox
            label={t(tab === 'record' ? 'library.searchRecord' : 'library.searchHighlights')}
            query={query}
            onSearch={onSearch}
          />
        )}
      </PageHead>
      {content.kind === 'loading' && <main className="library-empty" aria-busy="true" />}
      {content.kind === 'failed' && (
        <main className="library-empty">
          <h1 className="ui-hidden">{t('common.library')}</h1>
          <Message title={t('popup.failedTitle')}>
            <p>{t(ERROR_MESSAGES[content.error])}</p>
          </Message>
        </main>
      )}
      {content.kind === 'ready' && content.value}
    </>
  );
}
