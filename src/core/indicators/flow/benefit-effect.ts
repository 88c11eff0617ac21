import { defineIndicator } from '../../define-indicator.ts';
import type { Missing, Warning } from '../../result.ts';
import { Decimal } from '../../values/decimal.ts';
import { flowAbout, participations } from './about.ts';
import { cohortApart, cohortMissing, dueDay, dueIn, endingTrajectories } from './cohort.ts';
import { type FlowEpisode, flowFacts } from './facts.ts';
import type { FlowFollowUp } from './follow-up-inputs.ts';
import { bestKnown } from './followed-episode.ts';
import { isApart, trajectoriesBehind } from './selections.ts';

const months = 6;

/** The part of a benefit that fell away; null: not known. */
type WithEffect = FlowEpisode & { readonly effect: FlowFollowUp | null; readonly followUps: number };
type Facts = { readonly episodes: readonly WithEffect[] };

/** Benefits that ended or fell, in full benefits: what a saving on benefits is made of. */
export const benefitEffectAfter = defineIndicator({
  ...flowAbout,
  id: 'flow.benefit-effect',
  unit: 'count',
  label: {
    nl: `Uitkeringen die eindigden of daalden, in volle uitkeringen, ${months} maanden na het einde`,
    en: `Benefits that ended or fell, in full benefits, ${months} months after the end`,
  },
  definition: {
    nl: `Hoeveel uitkering er wegviel bij mensen van wie de deelname ${months} maanden eerder eindigde, zoals vastgelegd bij de navraag: een beëindigde uitkering telt als 1, een verminderde als het deel waarmee zij daalde, na aftrek van loonkostensubsidie. Werk alleen is geen besparing: wie werkt met behoud van uitkering telt niet mee. Alleen wat is nagevraagd telt; van wie het niet bekend is staat apart. Wie overleed, verhuisde of de AOW-leeftijd bereikte telt niet mee. Bedoeld als aantal in een impactkaart, met als prijs een uitkering per jaar.`,
    en: `How much benefit fell away for people whose participation ended ${months} months before, as recorded at the follow-up: a benefit that ended counts as 1, a reduced one as the part by which it fell, net of wage-cost subsidy. Work alone is no saving: who works and keeps the benefit does not count. Only what was asked counts; those of whom it is not known are shown apart. Who died, moved away or reached state pension age is left out. Meant as a quantity in an impact map, priced at a benefit for a year.`,
  },
  formula: {
    nl: 'uitkeringen beëindigd + som van de delen waarmee andere daalden',
    en: 'benefits ended + sum of the parts by which others fell',
  },
  requires: ['trajectories', 'follow-ups'],
  prepare(inputs, { period, asOf }): Facts {
    const asked = (inputs.followUps ?? []).filter((one) => one.months === months && one.date <= asOf);
    const episodes = dueIn(flowFacts(inputs).episodes, months, period).map((episode): WithEffect => {
      const endOf = new Map(endingTrajectories(episode).map(({ id, end }) => [id, end]));
      const own = asked.filter(({ trajectoryId }) => endOf.has(trajectoryId));
      const isDue = (dueDay(episode, months) ?? period.until) <= asOf;
      return { ...episode, effect: (isDue && bestKnown(own.filter(saysEffect), endOf)) || null, followUps: own.length };
    });
    return { episodes };
  },
  measure({ episodes }, trace, context) {
    const missing = cohortMissing(context, months);
    if (missing.length > 0) return { result: trace.missing(context.figure, missing), counted: [] };
    cohortApart(trace, episodes.filter(isApart));
    const cohort = episodes.filter((episode) => !isApart(episode));
    const known = cohort.flatMap(({ effect }) => effect ?? []);
    const of = (code: string) => known.filter(({ benefitEffect }) => benefitEffect === code);
    const count = (id: string, nl: string, en: string, value: number) =>
      trace.input({ id, label: { nl, en }, unit: 'count', value, records: value });
    const ended = count('ended', 'Uitkering beëindigd', 'Benefit ended', of('ended').length);
    const reduced = of('reduced');
    const parts = trace.input({
      id: 'reduced',
      label: { nl: 'Delen waarmee een uitkering daalde', en: 'Parts by which a benefit fell' },
      unit: 'count',
      value: reduced.reduce((sum, { benefitReduction }) => sum.plus(benefitReduction ?? 0), new Decimal(0)),
      records: reduced.length,
    });
    count('none', 'Geen verandering', 'No change', of('none').length);
    count('not-applicable', 'Had geen uitkering', 'Had no benefit', of('not-applicable').length);
    const unknown = cohort.length - known.length;
    count('unknown', 'Niet bekend', 'Not known', unknown);
    const records = cohort.reduce((sum, { followUps }) => sum + followUps, 0);
    const counted = [...trajectoriesBehind(cohort, context.period), { kind: 'follow-ups', records }];
    if (cohort.length > 0 && known.length === 0)
      return { result: trace.missing(context.figure, [nobodyAsked(cohort.length)]), counted };
    const warnings = unknown > 0 ? [notAllKnown(unknown, cohort.length)] : [];
    return { result: trace.sum(context.figure, [ended, parts]), counted, warnings };
  },
  splits: {},
});

/** True when it says what became of the benefit: a reduction by an unknown part does not. */
function saysEffect({ benefitEffect, benefitReduction }: FlowFollowUp): boolean {
  if (benefitEffect === 'reduced') return typeof benefitReduction === 'number';
  return benefitEffect !== undefined && benefitEffect !== null && benefitEffect !== 'unknown';
}

function nobodyAsked(size: number): Missing {
  const all = participations(size);
  const label = {
    nl: `Het gevolg voor de uitkering bij ${all.nl} (navraag, benefitEffect)`,
    en: `The effect on the benefit of ${all.en} (follow-ups, benefitEffect)`,
  };
  return { code: 'benefit-effect-unknown', label, params: { cohort: String(size) } };
}

function notAllKnown(unknown: number, size: number): Warning {
  const all = participations(size);
  const label = {
    nl: `Van ${unknown} van ${all.nl} is het gevolg voor de uitkering niet bekend: die tellen niet mee`,
    en: `Of ${unknown} of ${all.en} the effect on the benefit is not known: they do not count`,
  };
  return { code: 'outcome-unknown', label, params: { unknown: String(unknown), cohort: String(size) } };
}
