/** What a figure takes over from the other figures of its sentence: who charges, who pays, and on what. */
import { namesMakers } from './goods.ts';
import { actsForUs } from './parties.ts';
import { countryIds } from './view.ts';
import type { Mention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';
import type { SentenceView } from './view.ts';

/** "15, 25 or 50 per cent on American goods": whoever pays one of the rates pays them all. */
export function withSharedScope(readings: readonly TariffReading[]): TariffReading[] {
  return readings.map((reading, at) => {
    const rest = readings.slice(at);
    const last = rest.findIndex((one, place) => {
      const next = rest[place + 1];
      return !next || !/^(, |,? (or|and) )$/.test(one.view.between(one.figure!, next.figure!));
    });
    const donor = rest.slice(1, last + 1).find(({ explicit }) => explicit.target);
    return donor && reading.imposer === 'US' && !reading.explicit.target ? withScopeOf(reading, donor) : reading;
  });
}

function withScopeOf(
  reading: TariffReading,
  { imposer, targets, sectors, sectorsBefore, explicit }: TariffReading,
): TariffReading {
  return { ...reading, imposer, targets, sectors, sectorsBefore, explicit };
}

/** "steel to 50 percent; Britain stays at 25": the second figure may be of the first one's sector. */
export function withSectorsBefore(readings: TariffReading[]): TariffReading[] {
  const read: TariffReading[] = [];
  for (const reading of readings) read.push(withBefore(reading, read.at(-1) ?? null));
  return read;
}

/** A figure with what it takes over from the one before it in its sentence. */
function withBefore(reading: TariffReading, before: TariffReading | null): TariffReading {
  if (!before) return reading;
  const withParties = isFormerOf(reading)
    ? { ...reading, imposer: before.imposer, targets: before.targets, explicit: before.explicit }
    : reading;
  const isAnswered = before.imposer !== 'US' && !reading.explicit.target && isOneClause(before, withParties);
  const answered = isAnswered
    ? {
        ...withParties,
        imposer: before.imposer,
        targets: before.targets,
        explicit: { ...reading.explicit, imposer: true, target: true },
      }
    : withParties;
  const moved = isMovedOn(before, reading) ? movedOn(answered, before) : answered;
  const led = isLedBy(before, reading) || isPartOf(before, reading) ? continued(moved, before) : moved;
  const listed = isListedWith(before, reading) ? { ...led, programme: before.programme } : led;
  if (!before.explicit.sector || reading.explicit.sector || isOnAllGoods(reading)) return listed;
  if (namesMakers(reading.view, reading.figure!))
    return { ...listed, sectors: before.sectors, explicit: { ...listed.explicit, sector: true } };
  return isOneClause(before, reading) ? { ...listed, sectors: before.sectors } : { ...listed, sectorsBefore: before.sectors };
}

/** "a 10 percent baseline": on goods of every kind, unlike "the rest of the world". */
function isOnAllGoods({ view, figure }: TariffReading): boolean {
  if (ON_OTHERS.test(view.lexed.text.slice(figure!.end, view.end))) return true;
  const words = view.cuesWithin(view.clauseOf(figure!), 'everyone');
  return words.some(
    ({ start, end }) =>
      !/world|countr|nation|partner|others|comers|everyone|everybody|国|國/i.test(view.lexed.text.slice(start, end)),
  );
}

/** "15% on cars and 10% on other goods" */
const ON_OTHERS = /^ on (all |most |its |the )*(other goods|rest|everything else)\b/;

/** "cars at 25 for most and at 15 for Japan": goods named once for both; a figure without a sign leans on the one before. */
function isOneClause(before: TariffReading, { view, figure, isElliptic }: TariffReading): boolean {
  return isElliptic || !/[,;:，；：、]/.test(view.between(before.figure!, figure!));
}

/** 向全球加徵10厘，周六再調至15厘: the same duty, moved on, where nobody is named anew. */
function isMovedOn(before: TariffReading, { view, figure, explicit, programme }: TariffReading): boolean {
  if (!view.isHan || explicit.target || explicit.sector || before.explicit.sector) return false;
  if (programme !== null && programme !== before.programme) return false;
  const isMoved = figure!.change === 'to' || view.cuesWithin(view.clauseOf(figure!), 'raise', 'lower').length > 0;
  return isMoved && before.imposer === 'US' && before.explicit.target;
}

/** 50%的税率，其中40%自6日起征收; 50%を背負い、うち40%は: a part of the rate before, of the same country. */
function isPartOf(before: TariffReading, { view, figure, explicit }: TariffReading): boolean {
  if (!view.isHan || explicit.target || !before.explicit.target) return false;
  return /(其中|うち)[^，。、]{0,6}$/.test(view.between(before.figure!, figure!));
}

/** 对美加征34%关税，9日又上调50个百分点, "climbed to 125 per cent, from 84": the charger of another duty goes on until somebody is named. */
function isLedBy(before: TariffReading, { view, figure, explicit, mentions, imposer }: TariffReading): boolean {
  if (before.imposer === 'US' || (!view.isHan && imposer !== 'US')) return false;
  if (actsForUs(view, view.clauseOf(figure!), figure!)) return false;
  const since = { start: before.figure!.end, end: figure!.start };
  const isOther = (mention: Mention): boolean =>
    view.isHan
      ? countryIds([mention]).some((id) => id !== 'US')
      : mention.type === 'country' && !before.mentions.includes(mention);
  if (explicit.target && mentions.some((one) => one.start >= since.start && isOther(one))) return false;
  return (
    !view.within(since).some(isOther) &&
    view.cuesWithin(since, 'everyone', 'report').length === 0 &&
    (view.isHan || view.cuesWithin(since, 'face').length === 0 || goodsIn(view, since))
  );
}

/** "American coal will attract 15 percent, while crude oil and farm machinery are to pay 10": goods of the one who was named. */
function goodsIn(view: SentenceView, since: Span): boolean {
  return view.of('sector').some(({ start, end }) => start >= since.start && end <= since.end);
}

/** Told on the same day as the rate that it moves on from. */
function movedOn(reading: TariffReading, { targets, programme, dates }: TariffReading): TariffReading {
  return { ...reading, targets, targetsBefore: [], programme, dates: [...reading.dates, ...dates] };
}

function continued(reading: TariffReading, { imposer, targets, explicit }: TariffReading): TariffReading {
  return {
    ...reading,
    imposer,
    targets,
    explicit: { ...reading.explicit, imposer: explicit.imposer, target: explicit.target },
  };
}

/** "the reciprocal tariffs, 15% on Japan and 15% on Korea": one programme for the whole list. */
function isListedWith(before: TariffReading, { view, figure, programme, sectors, total }: TariffReading): boolean {
  if (programme !== null || total || sectors.join() !== before.sectors.join()) return false;
  return /^[^,;，；、]{0,40}(,? (and|or) |, |、|和|与|與|及)$/.test(view.between(before.figure!, figure!));
}

/** "up from the 34 percent it had announced": the same duty, earlier. */
function isFormerOf({ view, figure }: TariffReading): boolean {
  const clause = view.clauseOf(figure!);
  const isNamed = view.of('country').some((country) => country.start >= clause.start && country.end <= clause.end);
  return (
    !isNamed &&
    (figure!.change === 'from' || view.cuesWithin(clause, 'reversal', 'earlier').some((cue) => cue.end <= figure!.start))
  );
}
