import { defineIndicator, type Indicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { cohortMissing } from './cohort.ts';
import type { FollowUpMonths } from './follow-up-inputs.ts';
import { followUpSteps, followUpsBehind } from './follow-up-steps.ts';
import { followedFacts, followedSplits } from './followed-episode.ts';
import type { FlowInputs } from './inputs.ts';

/** Share of the cohort of which is known what became of them. */
function responseShareAfter(id: string, months: FollowUpMonths): Indicator<FlowInputs> {
  return defineIndicator({
    ...flowAbout,
    id,
    unit: 'fraction',
    label: {
      nl: `Responsaandeel van de navraag ${months} maanden na het einde`,
      en: `Response share of the follow-up ${months} months after the end`,
    },
    definition: {
      nl: `Van welk deel van de deelnames waarvan de ${months} maanden na het einde in de periode om zijn, de uitkomst bekend is. Niet bereikt, niet nagevraagd en nog te vroeg zijn onbekend. Hoe lager dit deel, hoe minder de duurzame uitstroom zegt. Wie overleed, verhuisde of de AOW-leeftijd bereikte telt niet mee.`,
      en: `Of which share of the participations of which the ${months} months after the end are over in the period the outcome is known. Not reached, not asked and too early are unknown. The lower this share, the less the durable outflow says. Who died, moved away or reached state pension age is left out.`,
    },
    formula: {
      nl: 'deelnames met een bekende uitkomst / alle deelnames van de groep',
      en: 'participations with a known outcome / all participations of the cohort',
    },
    requires: ['trajectories', 'follow-ups'],
    prepare: (inputs, context) => followedFacts(inputs, months, context),
    measure({ episodes }, trace, context) {
      const missing = cohortMissing(context, months);
      if (missing.length > 0) return { result: trace.missing(context.figure, missing), counted: [] };
      const { answered, cohort } = followUpSteps(trace, episodes);
      const result = trace.divide(context.figure, [answered, cohort], {
        nl: `Er zijn geen deelnames die meetellen waarvan de ${months} maanden in de periode om zijn`,
        en: `No participations that count of which the ${months} months are over in the period`,
      });
      return { result, counted: followUpsBehind(episodes, context.period) };
    },
    splits: followedSplits(months),
  });
}

/** Each beside the durable outflow of the same moment. */
export const responseShare = responseShareAfter('flow.durable-outflow.response-share', 6);
export const responseShare3 = responseShareAfter('flow.durable-outflow-3.response-share', 3);
export const responseShare12 = responseShareAfter('flow.durable-outflow-12.response-share', 12);
