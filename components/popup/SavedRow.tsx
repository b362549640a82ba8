import { useId, useState } from 'react';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { formatOf } from '../../lib/card/format.ts';
import { siteName } from '../common/site-name.ts';
import { Icon } from '../common/Icon.tsx';
import { moveFocus } from '../common/move-focus.ts';
import { Passage } from '../common/Passage.tsx';
import { SavedFacts } from '../common/SavedFacts.tsx';
import { useI18n } from '../i18n.tsx';

interface SavedRowProps {
  highlight: Highlight;
  hasChanged: boolean;
  onOpen: () => void;
  onDelete: () => void;
}

/** A saved passage. Its sentence and facts are kept with it: they can be read when the page is long gone. */
export function SavedRow({ highlight, hasChanged, onOpen, onDelete }: SavedRowProps) {
  const { t } = useI18n();
  const [isUnfolded, setUnfolded] = useState(highlight.orphan);
  const details = useId();
  return (
    <li className="popup-saved">
      <div className="popup-saved-line">
        <button type="button" className="popup-row" onClick={onOpen} onKeyDown={moveFocus}>
          <Passage text={highlight.text} lang={highlight.lang === 'und' ? undefined : highlight.lang} />
          <SavedFrom highlight={highlight} hasChanged={hasChanged} />
        </button>
        <span className="popup-saved-tools">
          <button
            type="button"
            className="ui-tool"
            aria-expanded={isUnfolded}
            aria-controls={details}
            aria-label={t('popup.details', highlight.text)}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            <Icon name="chevron" />
          </button>
        </span>
      </div>
      <div className="popup-details" id={details} hidden={!isUnfolded}>
        {highlight.orphan && <p>{t('common.orphan')}</p>}
        <blockquote lang={highlight.lang === 'und' ? undefined : highlight.lang} dir="auto">
          {highlight.sentence || highlight.text}
        </blockquote>
        {highlight.note && (
          <p className="ui-note" dir="auto">
            {highlight.note}
          </p>
        )}
        <SavedFacts facts={highlight.facts} />
        <p>
          <button
            type="button"
            className="ui-button"
            data-look="line"
            aria-label={t('common.binNamed', highlight.text)}
            onClick={onDelete}
          >
            {t('library.moveToBin')}
          </button>
        </p>
      </div>
    </li>
  );
}

function SavedFrom({ highlight, hasChanged }: Pick<SavedRowProps, 'highlight' | 'hasChanged'>) {
  const { t, locale, keep } = useI18n();
  const date = formatOf({ locale, keep }).shortPeriod(highlight.published?.date ?? highlight.created);
  return (
    <span className="popup-saved-from ui-dotted">
      {hasChanged && <b>{t('library.changed')}</b>}
      <bdi>{siteName(highlight.site)}</bdi>
      <bdi className="ui-date">{date}</bdi>
    </span>
  );
}
