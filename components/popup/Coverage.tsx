import { formatOf } from '../../lib/card/format.ts';
import type { PageState } from '../../lib/messages/schema.ts';
import { useI18n } from '../i18n.tsx';

const SOURCE_MESSAGES = {
  'json-ld': 'popup.dateFromMetadata',
  meta: 'popup.dateFromMetadata',
  time: 'popup.dateFromTime',
  url: 'popup.dateFromUrl',
  byline: 'popup.dateFromByline',
  reader: 'popup.dateFromReader',
} as const;

/** How many passages have a record, and the article's date with where it was found. */
export function Coverage({ page }: { page: PageState }) {
  const { t, plural, locale } = useI18n();
  const { published, marks } = page;
  return (
    <div className="popup-coverage">
      <p>{plural('popup.coverage', marks.length, formatOf({ locale }).number(marks.length))}</p>
      <p>
        {published ? t(SOURCE_MESSAGES[published.source], formatOf({ locale }).shortPeriod(published.date)) : t('popup.noDate')}
      </p>
    </div>
  );
}
