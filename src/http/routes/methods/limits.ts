import type { IndicatorFamily } from '../../../core/define-indicator.ts';
import type { Text } from '../../../core/values/text.ts';

/** What a figure of a family does not say, whatever the indicator. */
export const familyLimits: Readonly<Record<IndicatorFamily, readonly Text[]>> = {
  flow: [
    {
      nl: 'Het cijfer telt deelnames of trajecten, niet mensen: wie na meer dan 30 dagen terugkomt telt opnieuw.',
      en: 'The figure counts participations or trajectories, not persons: who returns after more than 30 days counts again.',
    },
    {
      nl: 'Het zegt niet waardoor iemand vertrok of bleef, en niet of dat zonder het centrum ook was gebeurd.',
      en: 'It does not say why someone left or stayed, nor whether that would have happened without the centre.',
    },
  ],
  participation: [
    {
      nl: 'De stap op een ladder is een oordeel van een mens op een dag. Vergelijk centra alleen als zij op dezelfde manier meten.',
      en: 'A step on a ladder is a person’s judgement on a day. Compare centres only when they measure in the same way.',
    },
  ],
  guidance: [
    {
      nl: 'Uren zeggen niet hoe goed de begeleiding was, en meer uren is niet vanzelf beter.',
      en: 'Hours do not say how good the guidance was, and more hours are not better in themselves.',
    },
  ],
  material: [
    {
      nl: 'Kilo’s zijn zo goed als de weegschaal of de schatting erachter. Wat alleen in stuks is vastgelegd weegt een gemiddelde.',
      en: 'Kilograms are as good as the scale or the estimate behind them. What was recorded in items only weighs an average.',
    },
    {
      nl: '"Hergebruik" betekent niet overal hetzelfde. Lees in de naam of recycling meetelt voordat u met een ander cijfer vergelijkt.',
      en: '"Reuse" does not mean the same everywhere. Read in the name whether recycling counts before comparing with another figure.',
    },
  ],
  repair: [
    {
      nl: 'Of de reparatie lang houdt, en of er anders iets nieuws was gekocht, staat er niet in.',
      en: 'Whether a repair lasts, and whether something new would have been bought otherwise, is not in it.',
    },
  ],
  visitors: [
    {
      nl: 'Het zijn bezoeken, geen mensen: wie twee keer komt telt twee keer.',
      en: 'These are visits, not persons: who comes twice counts twice.',
    },
  ],
  volunteering: [
    {
      nl: 'Het zegt niet wat het werk waard is in geld, en niet of het betaald werk vervangt.',
      en: 'It does not say what the work is worth in money, nor whether it replaces paid work.',
    },
  ],
};
