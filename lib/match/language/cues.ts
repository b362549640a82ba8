/** The grammar words of all languages, by cue. */
import { EN_CUES } from './en.ts';
import { JA_CUES } from './ja.ts';
import { ZH_CUES } from './zh.ts';
import type { PackLanguage } from '../../record/schema.ts';
import type { CueTable } from './cue-table.ts';

export const CUES: Record<PackLanguage, CueTable> = { en: EN_CUES, ja: JA_CUES, zh: ZH_CUES };
