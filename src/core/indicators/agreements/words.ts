import type { Text } from '../../values/text.ts';
import type { TargetState } from './state.ts';

/** What this is called wherever it is shown. */
export const agreedLabel: Text = { nl: 'Afgesproken en gerealiseerd', en: 'Agreed and realised' };

/** What an expected figure is: nobody agreed it. */
export const proportionalDisclaimer: Text = {
  nl: 'Wat nu te verwachten was is naar rato van de dagen die voorbij zijn: dat is een rekenregel, niet afgesproken.',
  en: 'What was to be expected by now is in proportion to the days that are over: a rule of arithmetic, not agreed.',
};

/** Why a number of an agreement is not there. */
export const notStarted: Text = {
  nl: 'Van deze afspraak is nog geen hele maand voorbij',
  en: 'No whole month of this agreement is over yet',
};
export const noEnd: Text = {
  nl: 'Zonder einddatum is niet te zeggen wat nu te verwachten was',
  en: 'Without a last day nobody can say what was to be expected by now',
};
export const noTarget: Text = { nl: 'Van 0 is geen deel te geven', en: 'No share of 0 can be given' };
export const noneKnown: Text = {
  nl: 'Er is geen doel waarvan bekend is hoe het staat',
  en: 'There is no target of which it is known how it stands',
};
export const noBudget: Text = { nl: 'Er is geen budget afgesproken', en: 'No budget was agreed' };
export const notSpent: Text = { nl: 'Niet gegeven wat is besteed', en: 'It was not given what was spent' };

/** How a target stands, in words. */
export const stateLabels: Readonly<Record<TargetState, Text>> = {
  'not-started': { nl: 'nog niet begonnen', en: 'not started' },
  reached: { nl: 'bereikt', en: 'reached' },
  'on-track': { nl: 'op schema', en: 'on track' },
  behind: { nl: 'loopt achter', en: 'behind' },
  missed: { nl: 'gemist', en: 'missed' },
  unknown: { nl: 'niet bekend', en: 'not known' },
};
