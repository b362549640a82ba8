import type { ReactNode } from 'react';
import { useI18n } from '../i18n.tsx';
import { Logo } from './Logo.tsx';

export type LibraryPage = 'highlights' | 'record' | 'playground' | 'options';

const PAGES = [
  ['highlights', '/library.html#highlights', 'library.highlights'],
  ['record', '/library.html#record', 'common.record'],
  ['playground', '/library.html#playground', 'library.playground'],
  ['options', '/options.html', 'common.options'],
] as const;

/** The head of library and options: the pages as links, the library by its name, and the search field of the page in front. */
export function PageHead({ current, children }: { current: LibraryPage; children?: ReactNode }) {
  const { t } = useI18n();
  return (
    <header className="ui-head">
      <span className="ui-head-name">
        <Logo size={24} />
        <b>{t('extName')}</b>
        {current !== 'options' && <span className="ui-head-part">{t('common.library')}</span>}
      </span>
      <nav aria-label={t('library.pages')}>
        {PAGES.map(([page, address, message]) => (
          <a key={page} href={address} aria-current={page === current ? 'page' : undefined}>
            {t(message)}
          </a>
        ))}
      </nav>
      {children}
    </header>
  );
}
