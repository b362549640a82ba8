/** The grammar words of all languages, by cue. */
import { EN_CUES } from './en.ts';
import { JA_CUES } from './ja.ts';
import { ZH_CUES } from './zh.ts';
import type { PackLanguage } from '../../record/schema.ts';
import type { Cue } from '../mention.ts';

/** Words per cue; `stop` holds names of other things that contain a word of ours. */
export type CueTable = Record<Cue | 'stop', readonly string[]>;

export const CUES: Record<PackLanguage, CueTable> = { en: EN_CUES, ja: JA_CUES, zh: ZH_CUES };
