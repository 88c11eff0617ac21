import type { Text } from '../../values/text.ts';

/** Why a number of a map is not there. */
export const noInputs: Text = {
  nl: 'Er is geen inzet: door 0 kan niet worden gedeeld',
  en: 'There are no inputs: nothing can be divided by 0',
};
export const nothingToEarnBack: Text = {
  nl: 'Er is geen inzet om terug te verdienen',
  en: 'There are no inputs to earn back',
};
export const noFirstYear: Text = {
  nl: 'Het eerste jaar levert niets op: zo wordt de inzet niet terugverdiend',
  en: 'The first year brings in nothing: this way the inputs are not earned back',
};
export const neverEarnedBack: Text = {
  nl: 'Binnen de horizon wordt de inzet niet terugverdiend',
  en: 'Within the horizon the inputs are not earned back',
};
export const noSensitivity: Text = {
  nl: 'De gevoeligheid is niet gevraagd (sensitivity is null)',
  en: 'Sensitivity was not asked for (sensitivity is null)',
};
export const noRatioToVary: Text = {
  nl: 'Zonder verhouding is er geen gevoeligheid',
  en: 'Without a ratio there is no sensitivity',
};
export const noSwitching: Text = {
  nl: 'Geen toegestane waarde maakt de verhouding 1',
  en: 'No allowed value makes the ratio 1',
};
