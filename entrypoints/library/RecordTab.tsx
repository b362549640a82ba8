import { useMemo } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import { Message } from '../../components/common/Message.tsx';
import type { FactFilter } from '../../components/library/filter-facts.ts';
import { RecordPage } from '../../components/library/RecordPage.tsx';
import { buildCard } from '../../lib/card/build.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { asOf } from '../../lib/record/as-of.ts';
import { copyText } from '../shared/copy-text.ts';
import { MarkedCard } from '../shared/marked-card.tsx';
import type { InstalledRecord } from '../shared/use-record.ts';
import type { Contents } from './contents.ts';
import { dayListOf } from './day-list.ts';
import { factFragment, listFragment, type Place } from './use-place.ts';

const CARD_WIDTH = 680;

interface RecordTabProps {
  contents: Contents;
  place: Place;
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
}

/** The record browser, wired to the address. */
export function RecordTab(props: RecordTabProps) {
  const { record } = props.contents;
  const { t } = useI18n();
  if (!record) return <Message title={t('options.noRecord')} />;
  return <Browser {...props} record={record} />;
}

function Browser({ contents, record, place, filter, onFilter }: RecordTabProps & { record: InstalledRecord }) {
  const i18n = useI18n();
  const { locale } = i18n;
  const { rows, names } = contents;
  const { view, isOld, today } = record;
  const { asOf: day } = place;
  const list = useMemo(() => dayListOf(record, { rows, day, today, i18n }), [record, rows, day, today, i18n]);
  const shown = place.fact && { id: place.fact.id, asOf: place.fact.asOf ?? today };
  const card = place.fact && cardOf(record, place.fact.id, place.fact.asOf, locale);
  const show = (id: string | null, day: string) => {
    const asOfDay = day === today ? null : day;
    location.hash = id ? factFragment(id, asOfDay) : listFragment(asOfDay);
  };
  return (
    <RecordPage
      record={{ rows, names, isOld, sources: record.sources.length, builtOn: view.builtOn, gaps: [...view.gaps] }}
      list={list}
      filter={filter}
      onFilter={onFilter}
      shown={shown}
      onShow={show}
      today={today}
      card={
        card && (
          <MarkedCard
            key={card.factId}
            cards={[card]}
            mark={null}
            width={CARD_WIDTH}
            onClose={() => show(null, place.asOf ?? today)}
          />
        )
      }
      onCopyLink={() => copyText(location.href)}
    />
  );
}

/** The fact's card as of a day, or today; null when the record did not know it on that day. */
function cardOf({ view, today }: InstalledRecord, id: string, day: string | null, locale: string): CardData | null {
  const fact = view.fact(id);
  if (!fact || (day !== null && asOf(fact, day) === null)) return null;
  return buildCard(view, id, { asOf: day, today, locale });
}
