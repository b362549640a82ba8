/** Answers a page: what is on record in its text. */
import { annotate } from '../../lib/match/index.ts';
import type { MatchResult } from '../../lib/match/types.ts';
import type { FromPage, PageText } from '../../lib/messages/from-page.ts';
import type { Asker } from '../../lib/messages/listen.ts';
import type { MatchAnswer } from '../../lib/messages/to-page.ts';
import { describePage, notCoverage, settleBlocks } from '../../lib/page/describe-page.ts';
import { canonicalise } from '../../lib/page/identity.ts';
import type { PageDescription } from '../../lib/page/types.ts';
import { clampToday } from '../../lib/record/staleness.ts';
import { statusOf } from '../../lib/sites/rules.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { siteOf } from '../../lib/sites/site.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { highlightsOn } from './found-again.ts';
import { untilTold } from './errands.ts';
import { insertMarkRules } from './injection.ts';
import { checkFacts, type Knowledge, knowledge } from './knowledge.ts';
import { type MarkedPage, type Reading, toMarks } from './marks.ts';
import { rememberToken } from './tokens.ts';
import { refuse } from './watch-tabs.ts';
import { words } from './words.ts';

const OFF: MatchResult = { related: false, relevance: 0, reason: 'off', lang: 'und', annotations: [] };

/** Matches a page and puts the rules for its marks in place. */
export async function findMatches(question: Extract<FromPage, { kind: 'bg:findMatches' }>, asker: Asker): Promise<MatchAnswer> {
  const { token, force } = question;
  const page = describeText(question.page, (await knowledge()).info.builtOn);
  const canonicalUrl = canonicalise(page);
  const [settings, published, hidden, kept] = await Promise.all([
    loadSettings(),
    dateOf(canonicalUrl, page),
    hiddenRules(),
    highlightsOn(canonicalUrl, page),
  ]);
  const isOn = force || statusOf(asker.url, settings) === 'on';
  const highlights = isOn ? kept : []; // where it is off, nothing is painted
  const { result, known } = isOn ? await match({ ...page, published }, force) : { result: OFF, known: await knowledge() };
  const marked = toMarks(result.annotations, readingOf(known, published?.date ?? null), hidden, siteOf(page.url) ?? '');
  if (asker.tabId !== null && (marked.marks.length > 0 || highlights.length > 0)) {
    await Promise.all([insertMarkRules(asker.tabId, token), rememberToken(asker.tabId, token)]);
  }
  if (asker.tabId !== null) {
    if (!result.related && !force && highlights.length === 0) refuse(asker.tabId);
    await untilTold(asker.tabId);
  }
  return { ...answerOf(result), ...marked, canonicalUrl, published, highlights, settings: viewSettings(settings) };
}

/** A page with what is to be said of it as a whole. A slow clock does not make its date one to come, which would be dropped. */
export function describeText(page: PageText, builtOn: string | null): PageText & PageDescription {
  const description = describePage(page, todayFor(builtOn));
  return { ...page, ...description, blocks: settleBlocks(page.blocks, description) };
}

/** Matches a text that a person pasted. */
export async function annotateText(draft: {
  title: string;
  text: string;
  published: string | null;
}): Promise<MatchAnswer & MarkedPage> {
  const published = draft.published ? { date: draft.published, source: 'reader' as const } : null;
  const paragraphs = draft.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const blocks = [draft.title, ...paragraphs].map((text) => ({ text: text.trim() }));
  const { result, known } = await match({ kind: 'article', lang: 'und', published, blocks }, true);
  const marked = toMarks(result.annotations, readingOf(known, draft.published));
  return {
    ...answerOf(result),
    ...marked,
    canonicalUrl: '',
    published,
    highlights: [],
    settings: viewSettings(await loadSettings()),
  };
}

type Matchable = Pick<PageDescription, 'kind' | 'lang' | 'published'> & { blocks: { text: string }[] };

async function match(page: Matchable, force: boolean): Promise<{ result: MatchResult; known: Knowledge }> {
  const document = {
    blocks: page.blocks,
    lang: page.lang,
    published: page.published?.date ?? null,
    notCoverage: notCoverage(page.kind),
  };
  const known = await knowledge();
  const result = annotate(document, known.index, { force });
  const freshness = await checkFacts(
    known,
    result.annotations.flatMap((annotation) => annotation.facts),
  );
  if (freshness === 'same') return { result, known };
  const fresh = await knowledge();
  // An edited fact is shown as it is now; where the database is gone, nothing that was found before holds.
  return { result: freshness === 'edited' ? result : annotate(document, fresh.index, { force }), known: fresh };
}

/** The article's date: corrected by the reader, or as found on the page. */
async function dateOf(canonicalUrl: string, page: PageDescription): Promise<PageDescription['published']> {
  const corrected = await (await openDatabase()).pages.get(canonicalUrl);
  return corrected ? { date: corrected.published, source: 'reader' } : page.published;
}

async function hiddenRules() {
  return (await openDatabase()).hidden.toArray();
}

function readingOf({ record, info }: Knowledge, asOf: string | null): Reading {
  return { record, i18n: words(), asOf, today: todayFor(info.builtOn) };
}

/** Today by the device, and not before the record was made, where that is known. */
function todayFor(builtOn: string | null): string {
  const device = new Date().toISOString().slice(0, 10);
  return builtOn === null ? device : clampToday(device, builtOn);
}

function viewSettings({ opening, density, theme }: MatchAnswer['settings']): MatchAnswer['settings'] {
  return { opening, density, theme };
}

function answerOf({ related, relevance, reason }: MatchResult) {
  return { related, relevance, reason };
}
