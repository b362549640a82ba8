/** Steps of one measure tell one story: they are in order, end where the next begins, and never say two rates at once. */
import { eachFact, ofKind } from './draft.ts';
import type { Rule } from './lint-rule.ts';
import { keepsRate } from './same-rate.ts';
import type { Tariff, TariffStep } from './schema.ts';

type Note = (field: string, problem: string) => void;

/** Scopes are well formed and steps never contradict each other. */
export const lintTariffs: Rule = (draft, report) => {
  eachFact(draft, (fact) => {
    if (fact.kind !== 'tariff') return;
    const note: Note = (field, problem) => report(fact, field, problem);
    if (draft.vocabulary) lintScope(fact, draft.vocabulary.countries, note);
    for (const [i, step] of fact.steps.entries()) {
      lintStep(step, i, note);
      if (step.part !== undefined && fact.scope.sector === 'all') note(`steps.${i}.part`, 'a measure on all goods has no part');
      const next = fact.steps[i + 1];
      const isSame = keepsRate(fact, step);
      if (isSame !== (step.sameRate !== undefined))
        note(`steps.${i}.sameRate`, isSame ? 'the rate was charged before: say what changed' : 'the rate was not charged before');
      if (next && next.knownFrom < step.knownFrom) note(`steps.${i + 1}.knownFrom`, 'steps are not in the order of knowledge');
    }
    lintTogether(fact, note);
    lintSuspended(fact, note);
  });
  lintTwins(ofKind(draft, 'tariff'), report);
};

/** Two measures of one scope, law and role are one measure told twice: they must not charge two rates on one day. */
function lintTwins(tariffs: readonly Tariff[], report: Parameters<Rule>[1]): void {
  for (const twins of Map.groupBy(tariffs, scopeKey).values()) {
    for (const [at, one] of twins.entries()) {
      for (const other of twins.slice(at + 1)) {
        const clash = chargedSteps(other).find(({ step: b }) =>
          chargedSteps(one).some(({ step: a }) => a.rate !== b.rate && overlap(a, b)),
        );
        if (clash)
          report(other, `steps.${clash.index}.rate`, `${clash.step.rate} contradicts ${one.id}, which has the same scope`);
      }
    }
  }
}

function scopeKey({ scope, legalBasis, role }: Tariff): string {
  const sectors = [scope.sector, ...(scope.alsoSectors ?? [])].sort();
  return [scope.imposer, [...scope.targets].sort(), sectors, legalBasis, role].join(' ');
}

function chargedSteps(fact: Tariff): { step: TariffStep; index: number }[] {
  const standing = fact.steps.flatMap((step, index) => (step.knownTo === null ? [{ step, index }] : []));
  return standing.filter(({ step }) => step.status === 'in_force' && step.rate !== null);
}

function lintScope(fact: Tariff, countries: Record<string, unknown>, note: Note): void {
  const { imposer, targets } = fact.scope;
  const isGeneral = targets.includes('*');
  if (isGeneral && targets.length > 1) note('scope.targets', 'all countries stand beside others');
  if (new Set(targets).size < targets.length) note('scope.targets', 'names a country twice');
  if (targets.includes(imposer)) note('scope.targets', 'the imposer taxes itself');
  for (const code of [imposer, ...targets]) {
    if (code !== '*' && !(code in countries)) note('scope', `${code} has no name in the vocabulary`);
  }
  for (const [i, step] of fact.steps.entries()) {
    for (const code of Object.keys(step.rates ?? {})) {
      if (!isGeneral && !targets.includes(code)) note(`steps.${i}.rates`, `${code} is not a target`);
      if (!(code in countries)) note(`steps.${i}.rates`, `${code} has no name in the vocabulary`);
    }
  }
}

function lintStep(step: TariffStep, index: number, note: Note): void {
  const field = (name: string) => `steps.${index}.${name}`;
  const isProposal = step.status === 'announced' || step.status === 'agreed';
  if (step.validTo !== null) {
    const start = isProposal ? step.knownFrom : (step.validFrom ?? step.knownFrom);
    if (step.validTo <= start) note(field('validTo'), 'is not after the start');
  }
  if (step.endKnownFrom !== undefined) {
    if (step.validTo === null) note(field('endKnownFrom'), 'there is no end to know of');
    if (step.endKnownFrom < step.knownFrom) note(field('endKnownFrom'), 'lies before the step was known');
  }
  if (step.knownTo !== null && step.knownTo <= step.knownFrom) note(field('knownTo'), 'is not after knownFrom');
  if (step.status === 'in_force' && step.validFrom === null) note(field('validFrom'), 'a step in force needs a first day');
  if (step.startsBy && step.validFrom === null) note(field('startsBy'), 'there is no day by which it began');
  const says = step.rate !== null || step.rates !== undefined || step.rateText !== undefined;
  if (!says && step.status !== 'paused') note(field('rate'), 'neither a rate nor words for it');
  const untold = step.rate === null ? figures(step.rateText).filter((figure) => !step.gist.includes(figure)) : [];
  if (untold.length > 0) note(field('gist'), `without one rate it has to tell ${untold.join(', ')}`);
}

/** The percentages in words for a rate: they stand large over one step only, a gist everywhere. */
function figures(rateText = ''): string[] {
  return rateText.match(/\d+(\.\d+)?%/g) ?? [];
}

/** What later knowledge replaced (`knownTo`) tells no story any more. */
function lintTogether(fact: Tariff, note: Note): void {
  const standing = fact.steps.flatMap((step, index) => (step.knownTo === null ? [{ step, index }] : []));
  const charged = chargedSteps(fact);
  for (const [at, a] of charged.entries()) {
    for (const b of charged.slice(at + 1)) {
      if (a.step.rate === b.step.rate || !overlap(a.step, b.step)) continue;
      const field = `steps.${b.index}.rate`;
      if (a.step.knownFrom === b.step.knownFrom) note(field, `${b.step.rate} and ${a.step.rate} are both said to be charged`);
      else if (b.step.validFrom! > a.step.validFrom!) note(`steps.${a.index}.validTo`, `runs on though ${b.step.rate} took over`);
    }
  }
  const end = fact.steps.find((step) => step.status === 'ended' || step.status === 'struck_down');
  const endDay = end?.validFrom ?? end?.knownFrom;
  if (endDay === undefined) return;
  for (const { step, index: i } of standing) {
    const runs = step.status === 'in_force' || step.status === 'paused';
    if (runs && step.knownFrom < end!.knownFrom && (step.validTo === null || step.validTo > endDay) && !isPlanned(step)) {
      note(`steps.${i}.validTo`, `runs on after the measure ended on ${endDay}`);
    }
  }
}

/** What is suspended of a rate, and what goes on being charged, make up the rate. */
function lintSuspended(fact: Tariff, note: Note): void {
  for (const [i, { status, rate, suspended, ...step }] of fact.steps.entries()) {
    const told = status === 'paused' ? /of which (\d+) points/.exec(step.rateText ?? '')?.[1] : undefined;
    if (told !== undefined && Number(told) !== suspended) note(`steps.${i}.suspended`, `the words say ${told} points`);
    if (suspended === undefined) continue;
    const rest = rate === null ? Number.NaN : rate - suspended;
    const isCharged = chargedSteps(fact).some(({ step: it }) => it.rate === rest && overlap(it, { ...step, status, rate }));
    if (status !== 'paused') note(`steps.${i}.suspended`, 'only a paused rate is suspended in part');
    else if (!isCharged) note(`steps.${i}.suspended`, 'the rest of the rate is not charged meanwhile');
  }
}

/** An end that was set beforehand may lie after the day on which the measure fell. */
function isPlanned(step: TariffStep): boolean {
  return step.validTo !== null && step.endKnownFrom === step.knownFrom;
}

function overlap(a: TariffStep, b: TariffStep): boolean {
  return a.validFrom! < (b.validTo ?? '9999') && b.validFrom! < (a.validTo ?? '9999');
}
