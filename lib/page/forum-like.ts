/** Whether what readers wrote is what the page is about: asked before reading, since elsewhere comments are left out. */
const FORUM_TYPES = ['DiscussionForumPosting', 'QAPage', 'Question'];
const FORUM_PATH =
  /\/(?:threads?|topics?|viewtopic|showthread|forums?|discussion|questions|comments)(?:[/.?-]|$)|\/t\/|[?&]tid=/i;

/** From the types in JSON-LD and the address. */
export function isForumLike(types: Iterable<string>, url: string): boolean {
  const told = [...types];
  if (told.some((type) => FORUM_TYPES.includes(type))) return true;
  return !told.some((type) => type.endsWith('Article')) && FORUM_PATH.test(url);
}
