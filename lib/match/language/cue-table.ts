import type { Cue } from '../mention.ts';

/** Words per cue; `stop` holds names of other things that contain a word of ours. */
export type CueTable = Record<Cue | 'stop', readonly string[]>;
