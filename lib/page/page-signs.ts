/** Signs of what a page is that are asked for before its text is judged: they decide what of it is read. */
const FORUM_TYPES = ['DiscussionForumPosting', 'QAPage', 'Question'];
const FORUM_PATH =
  /\/(?:threads?|topics?|viewtopic|showthread|forums?|discussion|questions|comments)(?:[/.?-]|$)|\/t\/|[?&]tid=/i;
const LIVE_PATH = /[/-]live(?:[/-]|$)|live-?(?:blog|updates|news|coverage)|liveticker|速報ライブ/i;
const FEWEST_TEASERS = 5;
const LITTLE_PROSE = 200;

/** Whether what readers wrote is what the page is about; elsewhere comments are left out. */
export function isForumLike(types: Iterable<string>, url: string): boolean {
  const told = [...types];
  if (told.some((type) => FORUM_TYPES.includes(type))) return true;
  return !told.some((type) => type.endsWith('Article')) && FORUM_PATH.test(url);
}

/** Whether the page says in its types or its address that it is a live blog. */
export function isLiveLike(types: Iterable<string>, url: string): boolean {
  return [...types].includes('LiveBlogPosting') || (URL.canParse(url) && LIVE_PATH.test(new URL(url).pathname));
}

/** Whether teasers are all there is. */
export function isListing({ teasers, loose }: { teasers: number; loose: number }): boolean {
  return teasers >= FEWEST_TEASERS && loose < LITTLE_PROSE;
}
