/** Our own pages in all their states. */
import { LIBRARY_STORIES } from './library-stories.tsx';
import { OTHER_STORIES } from './other-stories.tsx';
import { POPUP_STORIES } from './popup-stories.tsx';
import { RECORD_STORIES } from './record-stories.tsx';
import type { Story } from './story.ts';

export const STORIES: Story[] = [...POPUP_STORIES, ...OTHER_STORIES, ...LIBRARY_STORIES, ...RECORD_STORIES];
