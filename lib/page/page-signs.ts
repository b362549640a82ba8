/** Signs of what a page is that are asked for before its text is judged: they decide what of it is read. */
const FORUM_TYPES = ['DiscussionForumPosting', 'QAPage', 'Question'];
const FORUM_PATH =
  /\/(?:threads?|topics?|viewtopic|showthread|forums?|discussion|questions|comments)(?:[/.?-]|$)|\/t\/|[?&]tid=|\/item\?id=\d|\/status(?:es)?\/\d/i;
const FEWEST_TEASERS = 5;
const LITTLE_PROSE = 200;

/** Whether what readers wrote is what the page is about; elsewhere comments are left out. */
export function isForumLike(types: Iterable<string>, url: string): boolean {
  const told = [...types];
  // Who answers common questions asks them as well.
  if (!told.includes('FAQPage') && told.some((type) => FORUM_TYPES.includes(type))) return true;
  return !told.some((type) => type.endsWith('Article')) && FORUM_PATH.test(url);
}

/** Whether teasers are all there is. */
export function isListing({ teasers, loose }: { teasers: number; loose: number }): boolean {
  return teasers >= FEWEST_TEASERS && loose < LITTLE_PROSE;
}
