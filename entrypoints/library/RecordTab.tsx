import { useI18n } from '../../components/i18n.tsx';
import { Message } from '../../components/common/Message.tsx';
import type { FactFilter } from '../../components/library/filter-facts.ts';
import { RecordPage } from '../../components/library/RecordPage.tsx';
import { buildCard } from '../../lib/card/build.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { asOf } from '../../lib/record/as-of.ts';
import { MarkedCard } from '../shared/marked-card.tsx';
import type { InstalledRecord } from '../shared/use-record.ts';
import type { Contents } from './contents.ts';
import { factFragment, type Place } from './use-place.ts';

const CARD_WIDTH = 680;

interface RecordTabProps {
  contents: Contents;
  place: Place;
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
}

/** The record browser, wired to the address. */
export function RecordTab({ contents, place, filter, onFilter }: RecordTabProps) {
  const { t, locale } = useI18n();
  const { record, rows, names } = contents;
  if (!record) return <Message title={t('options.noRecord')} />;
  const { view, version, isOld, today } = record;
  const shown = place.fact && { id: place.fact.id, asOf: place.fact.asOf ?? today };
  const card = place.fact && cardOf(record, place.fact.id, place.fact.asOf, locale);
  const show = (id: string | null, day: string) => {
    location.hash = id ? factFragment(id, day === today ? null : day) : '#record';
  };
  return (
    <RecordPage
      record={{ rows, names, version, isOld, sources: record.sources.length, builtOn: view.builtOn, gaps: [...view.gaps] }}
      filter={filter}
      onFilter={onFilter}
      shown={shown}
      onShow={show}
      today={today}
      card={
        card && <MarkedCard key={card.factId} cards={[card]} mark={null} width={CARD_WIDTH} onClose={() => show(null, today)} />
      }
      onCopyLink={() => void navigator.clipboard.writeText(location.href)}
    />
  );
}

/** The fact's card as of a day, or today; null when the record did not know it on that day. */
function cardOf({ view, today }: InstalledRecord, id: string, day: string | null, locale: string): CardData | null {
  const fact = view.fact(id);
  if (!fact || (day !== null && asOf(fact, day) === null)) return null;
  return buildCard(view, id, { asOf: day, today, locale });
}
