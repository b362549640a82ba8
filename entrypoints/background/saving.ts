/** Keeps highlights, as pages and the context menu hand them over. */
import { buildCard } from '../../lib/card/build.ts';
import { recordWords } from '../../lib/card/summary.ts';
import { titleOf } from '../../lib/card/titles.ts';
import { describe } from '../../lib/highlights/describe.ts';
import { isSelected } from '../../lib/highlights/is-selected.ts';
import type { Highlight, SavedFact, Selectors } from '../../lib/highlights/schema.ts';
import { sentencesAround } from '../../lib/highlights/sentence.ts';
import { prepare, toJoined, type TextModel } from '../../lib/highlights/text-model.ts';
import type { PageText, SaveRequest } from '../../lib/messages/from-page.ts';
import { type Asker, ExtensionError } from '../../lib/messages/listen.ts';
import type { MarkData, PageHighlight, Place } from '../../lib/messages/marks.ts';
import { canonicalise, openable } from '../../lib/page/identity.ts';
import type { PageDescription } from '../../lib/page/types.ts';
import { clampToday } from '../../lib/record/staleness.ts';
import { siteOf } from '../../lib/sites/site.ts';
import { saveHighlight } from '../../lib/store/highlights.ts';
import { askToPersist } from '../../lib/store/persist.ts';
import { placed, textModelOf } from './found-again.ts';
import { knowledge } from './knowledge.ts';
import { describeText } from './match-page.ts';
import { requireKeeping } from './private-windows.ts';
import { reconcileSavedPages } from './saved-pages.ts';
import { words } from './words.ts';

/** Saves a passage of a page. Idempotent by id: a page that asks twice saves once. */
export async function save(
  { id, text: selected, places, page, published, mark }: SaveRequest,
  asker: Pick<Asker, 'privateWindow'>,
): Promise<PageHighlight> {
  const model = textModelOf(page);
  const found = places ? textAt(model, places) : '';
  const text = selected || found;
  if (text === '') throw new ExtensionError('not-found');
  const held = places && isSelected(found, text) ? places : null;
  const highlight = await toHighlight({
    id,
    text,
    page: { ...describeText(page, null), published },
    mark,
    selectors: held && selectorsOf(model, held),
    sentence: (held && sentenceAround(model, held)) || text,
  });
  await keep(highlight, asker);
  return placed(highlight, model);
}

/** A selection that no script of ours could see: the text alone is kept. */
export async function saveBareText(
  text: string,
  tab: { url?: string; title?: string },
  asker: Pick<Asker, 'privateWindow'>,
): Promise<void> {
  const url = tab.url ?? '';
  const page = {
    title: tab.title ?? '',
    url,
    canonical: null,
    ogUrl: null,
    author: null,
    lang: 'und',
    published: null,
  };
  await keep(await toHighlight({ id: crypto.randomUUID(), text, page, mark: null, selectors: null, sentence: text }), asker);
}

interface Passage {
  id: string;
  text: string;
  sentence: string;
  selectors: Selectors | null;
  page: Omit<PageText, 'clues' | 'blocks'> & Omit<PageDescription, 'kind'>;
  mark: MarkData | null;
}

async function toHighlight({ id, text, sentence, selectors, page, mark }: Passage): Promise<Highlight> {
  const { title, url, author, lang, published } = page;
  const { info } = await knowledge();
  const now = new Date().toISOString();
  return {
    id,
    text,
    sentence,
    selectors,
    title,
    url,
    site: siteOf(url) ?? '',
    author,
    lang,
    published,
    canonicalUrl: openable(canonicalise(page), url),
    facts: mark ? await factsOf(mark, published?.date ?? null) : [],
    pack: { id: info.id, version: info.version, hash: info.hash, builtOn: info.builtOn },
    verdict: mark?.verdict ?? null,
    note: '',
    tags: [],
    tint: 'straw',
    orphan: selectors === null,
    created: now,
    changed: now,
    fieldTimes: {},
    deleted: null,
  };
}

async function keep(highlight: Highlight, asker: Pick<Asker, 'privateWindow'>): Promise<void> {
  await requireKeeping(asker);
  await saveHighlight(highlight);
  // What is kept stays kept, whatever the browser promises.
  await Promise.all([reconcileSavedPages(), askToPersist().catch(() => undefined)]);
}

/** First and last offset in the joined text. */
function stretchOf(model: TextModel, places: Place[]): [number, number] | null {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  const page = prepare(model);
  return [toJoined(page, first.block, first.start), toJoined(page, last.block, last.end)];
}

const textAt = (model: TextModel, places: Place[]) => prepare(model).text.slice(...(stretchOf(model, places) ?? [0, 0]));

function selectorsOf(model: TextModel, places: Place[]): Selectors | null {
  const stretch = stretchOf(model, places);
  return stretch && describe(model, ...stretch);
}

function sentenceAround(model: TextModel, places: Place[]): string {
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? sentencesAround(model, first, last) : '';
}

async function factsOf(mark: MarkData, asOf: string | null): Promise<SavedFact[]> {
  const { record, info } = await knowledge();
  const today = clampToday(new Date().toISOString().slice(0, 10), info.builtOn);
  const i18n = words();
  const ids = [...new Set(mark.cards.map((key) => key.split('@')[0] ?? key))].filter((id) => record.fact(id));
  return ids.map((id) => {
    const card = buildCard(record, id, { asOf, today, period: mark.period, locale: i18n.locale });
    return { id, kind: card.kind, title: titleOf(card, i18n).text, ...recordWords(card, i18n) };
  });
}
