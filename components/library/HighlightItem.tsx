import { useId } from 'react';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { formatOf } from '../../lib/card/format.ts';
import { siteName } from '../common/site-name.ts';
import { SavedFacts } from '../common/SavedFacts.tsx';
import { useI18n } from '../i18n.tsx';
import { HighlightEditor } from './HighlightEditor.tsx';
import type { HighlightRow } from './highlight-row.ts';
import type { HighlightActions } from './highlight-actions.ts';

interface HighlightItemProps {
  row: HighlightRow;
  isSelected: boolean;
  onSelect: () => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onBin: () => void;
  actions: HighlightActions;
}

/** One saved passage: its words at the left, its fact then and now at the right. Unfolds for reading and editing. */
export function HighlightItem({ row, isSelected, onSelect, isOpen, onOpen, onBin, actions }: HighlightItemProps) {
  const { t, locale, keep } = useI18n();
  const details = useId();
  const { highlight } = row;
  const date = formatOf({ locale, keep }).shortPeriod(highlight.published?.date ?? highlight.created);
  const lang = highlight.lang === 'und' ? undefined : highlight.lang;
  return (
    <article className="saved" data-open={isOpen || undefined}>
      <input type="checkbox" checked={isSelected} aria-label={t('library.select', highlight.text)} onChange={onSelect} />
      <div className="saved-words">
        <button
          type="button"
          className="saved-passage"
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => onOpen(!isOpen)}
        >
          <span data-tint={highlight.tint} lang={lang} dir="auto">
            {highlight.text}
          </span>
        </button>
        {highlight.note && !isOpen && (
          <p className="ui-note" dir="auto">
            {highlight.note}
          </p>
        )}
        {highlight.orphan && <p className="ui-small saved-orphan">{t('common.orphan')}</p>}
        <p className="ui-small ui-dotted">
          <bdi>{siteName(highlight.site)}</bdi>
          <bdi className="ui-date">{date}</bdi>
          {isOpen && highlight.title && (
            <cite lang={lang} dir="auto">
              {highlight.title}
            </cite>
          )}
          {highlight.tags.length > 0 && <bdi>{highlight.tags.join(t('card.listComma'))}</bdi>}
        </p>
        <div id={details} hidden={!isOpen}>
          {isOpen && <HighlightEditor highlight={highlight} onBin={onBin} actions={actions} />}
        </div>
      </div>
      <ThenNow highlight={highlight} row={row} isOpen={isOpen} />
    </article>
  );
}

/** The first fact then and now; of an open row also what held on the article's date, and the other facts. */
function ThenNow({ highlight, row, isOpen }: { highlight: Highlight; row: HighlightRow; isOpen: boolean }) {
  const { t, locale, keep } = useI18n();
  const [fact, ...others] = highlight.facts;
  if (!fact) return <p className="saved-fact saved-none">{t('common.noFacts')}</p>;
  const { verdict } = highlight;
  return (
    <div className="saved-fact">
      <p className="saved-title">
        {verdict ? (
          <b>
            <span aria-hidden="true">{t(`verdict.sign.${verdict}`)}</span>
            <span className="ui-hidden">{t(`verdict.word.${verdict}`)}</span>
          </b>
        ) : (
          <span />
        )}
        <span dir="auto">{fact.title}</span>
      </p>
      {isOpen && fact.asOf && fact.newest && fact.asOf !== fact.newest && (
        <dl>
          <div>
            <dt>{t('common.asOfArticle')}</dt>
            <dd dir="auto">{fact.asOf}</dd>
          </div>
        </dl>
      )}
      <dl className="ui-states">
        <div>
          <dt>{t('library.savedOn', formatOf({ locale, keep }).shortPeriod(highlight.created))}</dt>
          <dd dir="auto">{fact.newest ?? fact.asOf ?? '–'}</dd>
        </div>
        {row.since ? (
          <div>
            <dt>{formatOf({ locale, keep }).shortPeriod(row.since.date)}</dt>
            <dd dir="auto">{row.since.describe()}</dd>
          </div>
        ) : (
          <div>
            <dd className="saved-same">{t(row.isOnRecord ? 'library.noChangeSince' : 'library.notOnRecord')}</dd>
          </div>
        )}
      </dl>
      {isOpen && others.length > 0 && <SavedFacts facts={others} />}
    </div>
  );
}
