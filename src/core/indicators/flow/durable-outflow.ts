import { defineIndicator, type Indicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { cohortMissing } from './cohort.ts';
import type { FollowUpMonths } from './follow-up-inputs.ts';
import { followUpSteps, followUpsBehind, outcomeUnknown } from './follow-up-steps.ts';
import { followedFacts, followedSplits } from './followed-episode.ts';
import type { FlowInputs } from './inputs.ts';

/** Share in work or education so many months after the end. */
function durableOutflowAfter(id: string, months: FollowUpMonths): Indicator<FlowInputs> {
  return defineIndicator({
    ...flowAbout,
    id,
    unit: 'fraction',
    label: {
      nl: `Duurzame uitstroom: aan het werk of in opleiding ${months} maanden na het einde`,
      en: `Durable outflow: in work or education ${months} months after the end`,
    },
    definition: {
      nl: `Welk deel van de mensen met een bekende uitkomst ${months} maanden na het einde van hun deelname werkt of een opleiding volgt. Het gaat om deelnames waarvan die ${months} maanden in de periode om zijn, niet om deelnames die in de periode eindigen. Alleen wat is nagevraagd telt: geen navraag, niemand bereikt of nog te vroeg is onbekend, en staat apart. Lees het responsaandeel ernaast. Wie overleed, verhuisde of de AOW-leeftijd bereikte telt niet mee.`,
      en: `Which share of people with a known outcome works or is in education ${months} months after the end of their participation. It is about participations of which those ${months} months are over in the period, not those that end in it. Only what was asked counts: no follow-up, nobody reached or too early is unknown, and is shown apart. Read the response share beside it. Who died, moved away or reached state pension age is left out.`,
    },
    formula: {
      nl: '(aan het werk + in opleiding) / (aan het werk + in opleiding + in de uitkering + elders)',
      en: '(in work + in education) / (in work + in education + on benefit + elsewhere)',
    },
    requires: ['trajectories', 'follow-ups'],
    prepare: (inputs, context) => followedFacts(inputs, months, context),
    measure({ episodes }, trace, context) {
      const missing = cohortMissing(context, months);
      if (missing.length > 0) return { result: trace.missing(context.figure, missing), counted: [] };
      const steps = followUpSteps(trace, episodes);
      const result = trace.divide(context.figure, [steps.durable, steps.answered], {
        nl: `Van geen deelname die meetelt en waarvan de ${months} maanden in de periode om zijn, is de uitkomst bekend`,
        en: `No participation that counts and of which the ${months} months are over in the period has a known outcome`,
      });
      return { result, counted: followUpsBehind(episodes, context.period), warnings: outcomeUnknown(steps) };
    },
    splits: followedSplits(months),
  });
}

/** Each moment is a figure of its own: it is about other people, those who left so many months before. */
export const durableOutflow = durableOutflowAfter('flow.durable-outflow', 6);
export const durableOutflow3 = durableOutflowAfter('flow.durable-outflow-3', 3);
export const durableOutflow12 = durableOutflowAfter('flow.durable-outflow-12', 12);
