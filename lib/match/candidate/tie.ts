/** Ties any reading to the record, as of the date of the block that it stands in. */
import { tieHeard } from './heard.ts';
import { tieHolding } from './holding.ts';
import { tieIntervention } from './intervention.ts';
import { tieNote } from './note.ts';
import { tieStatement } from './statement.ts';
import { tieClaimedRate } from './claimed-rate.ts';
import { tieTariff } from './tariff.ts';
import type { Candidate } from './types.ts';
import type { MatchIndex } from '../compile.ts';
import type { IsoDate } from '../../record/schema.ts';
import type { Reading, TariffReading } from '../reading/types.ts';

/** The candidate of a reading, or null when the record has nothing to say. */
export function tie(reading: Reading, index: MatchIndex): Candidate | null {
  const date = reading.view.lexed.published;
  switch (reading.kind) {
    case 'tariff':
      return tieRate(reading, index, date);
    case 'holding':
      return tieHolding(reading, index.holdings, date);
    case 'statement':
      return (reading.voices ? tieHeard : tieStatement)(reading, index.statements, date);
    case 'intervention':
      return tieIntervention(reading, index.notes, date);
    default:
      return tieNote(reading, index.notes, date);
  }
}

/** A rate that somebody says another country charges the United States is a claim before it is wrong. */
function tieRate(reading: TariffReading, { tariffs, notes }: MatchIndex, date: IsoDate | null): Candidate | null {
  const rate = tieTariff(reading, tariffs, date);
  return rate !== null && rate.verdict !== 'differs' ? rate : (tieClaimedRate(reading, notes, date) ?? rate);
}
