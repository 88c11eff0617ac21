import type { FormulaVersion } from '../../define-indicator.ts';
import { firstVersion } from '../first-version.ts';

/** How the formula of avoided CO2 changed. */
export const co2AvoidedVersions: readonly [FormulaVersion, ...FormulaVersion[]] = [
  ...firstVersion,
  {
    version: '1.1.0',
    from: '2026-11-22',
    changes: {
      nl: 'Geslaagde reparaties voor de eigenaar tellen mee als er een factor voor is, en een organisatie kan voor elke soort een eigen factor opgeven. Zonder geregistreerde reparaties en eigen waarden blijft elk cijfer gelijk.',
      en: 'Repairs for the owner that succeeded count where there is a factor for them, and an organisation can give a factor of its own for any goods. Without recorded repairs and own values every figure stays the same.',
    },
  },
];
