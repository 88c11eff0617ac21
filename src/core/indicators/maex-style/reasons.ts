import type { Text } from '../../values/text.ts';

/** Why a number of a profile is not there. */
export const notEntered: Text = { nl: 'Niet ingevuld', en: 'Not entered' };
export const nothingValued: Text = {
  nl: 'Er is niets ingevuld dat een waarde in euro’s heeft',
  en: 'Nothing was entered that has a value in euros',
};
export const noVolunteers: Text = { nl: 'Er zijn geen vrijwilligers', en: 'There are no volunteers' };
export const noFte: Text = { nl: 'Er is geen fte', en: 'There is no fte' };
export const noIncome: Text = { nl: 'Er zijn geen inkomsten', en: 'There is no income' };
export const noParticipants: Text = { nl: 'Er zijn geen deelnemers', en: 'There are no participants' };
export const nobodyMeasured: Text = { nl: 'Bij niemand zijn twee treden gemeten', en: 'Nobody has two rungs measured' };
export const nothingIn: Text = { nl: 'Er is niets binnengekomen', en: 'Nothing came in' };
export const noHours: Text = { nl: 'Een voltijdbaan van 0 uur', en: 'A full-time job of 0 hours' };
export const noFactor: Text = { nl: 'Er is geen factor gepubliceerd', en: 'No factor was published' };
export const noPrice: Text = { nl: 'Er is geen prijs opgegeven', en: 'No price was given' };
export const noValueHere: Text = {
  nl: 'Hier staat niets met een waarde in euro’s',
  en: 'Nothing here has a value in euros',
};
export const notAsked: Text = { nl: 'Niet gevraagd', en: 'Not asked for' };
export const totalIsZero: Text = { nl: 'De waarde is samen 0', en: 'The value is 0 together' };
export const ladderKeptApart: Text = {
  nl: 'De ladder in euro’s is zwak onderbouwd en telt niet mee in de impactwaarde',
  en: 'The ladder in euros is weakly founded and is no part of the impact value',
};
