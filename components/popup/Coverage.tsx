import { formatOf } from '../../lib/card/format.ts';
import type { PageState } from '../../lib/messages/schema.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { inPageOrder } from './MarkList.tsx';

const SOURCE_MESSAGES = {
  'json-ld': 'popup.dateFromMetadata',
  meta: 'popup.dateFromMetadata',
  time: 'popup.dateFromTime',
  url: 'popup.dateFromUrl',
  byline: 'popup.dateFromByline',
  reader: 'popup.dateFromReader',
} as const;

interface CoverageProps {
  page: PageState;
  onShow: (markId: string) => void;
}

/** How many passages have a record, and the article's date with where it was found; without one, the card that takes it. */
export function Coverage({ page, onShow }: CoverageProps) {
  const { t, plural, locale } = useI18n();
  const { published, marks } = page;
  const first = inPageOrder(marks)[0];
  return (
    <div className="popup-coverage">
      <p>{plural('popup.coverage', marks.length, formatOf({ locale }).number(marks.length))}</p>
      <p>
        <Sentences>
          {published ? t(SOURCE_MESSAGES[published.source], formatOf({ locale }).shortPeriod(published.date)) : t('popup.noDate')}
          {!published && first && (
            <button type="button" className="ui-link" onClick={() => onShow(first.id)}>
              {t('popup.setDateOnCard')}
            </button>
          )}
        </Sentences>
      </p>
    </div>
  );
}
