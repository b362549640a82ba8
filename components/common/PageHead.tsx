import { type ReactNode, useLayoutEffect, useRef } from 'react';
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
  const nav = useRef<HTMLElement>(null);
  useLayoutEffect(() => bringIntoSight(nav.current, current), [current]);
  return (
    <header className="ui-head">
      <span className="ui-head-name">
        <Logo size={24} />
        <b>{t('extName')}</b>
        {current !== 'options' && <span className="ui-head-part">{t('common.library')}</span>}
      </span>
      <nav aria-label={t('library.pages')} ref={nav}>
        {PAGES.map(([page, address, message]) => (
          <a key={page} href={address} aria-current={page === current ? 'page' : undefined}>
            <span data-words={t(message)}>{t(message)}</span>
          </a>
        ))}
      </nav>
      {children}
    </header>
  );
}

/** In a narrow window the links scroll: the page in front is in sight. */
function bringIntoSight(nav: HTMLElement | null, current: LibraryPage): void {
  const link = nav?.children[PAGES.findIndex(([page]) => page === current)];
  if (!nav || !link) return;
  const [frame, box] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
  if (box.right > frame.right) nav.scrollLeft += box.right - frame.right;
  else if (box.left < frame.left) nav.scrollLeft += box.left - frame.left;
}
