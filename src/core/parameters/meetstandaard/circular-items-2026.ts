import { defineParameter, type Parameter } from '../../define-parameter.ts';
import type { Text } from '../../values/text.ts';

const published = {
  from: '2026-01-01',
  source: {
    title: 'Interventiebibliotheek milieu en circulariteit 0.9',
    publisher: 'Meetstandaard',
    url: 'https://github.com/Deccos-git/meetstandaard-api/blob/896362a1cf6aca82ec7f606d24b3b1f94e4bddd3/functions/data/interventiebibliotheek-milieu-circulariteit-0.9.json',
    year: 2026,
  },
  confirmedOn: null,
} as const;

type Item = readonly [code: string, label: Text, unit: string, value: string, note?: Text];
const items: readonly Item[] = [
  ['furniture', { nl: 'meubels', en: 'furniture' }, 'kgCO2e per kg reused', '1'],
  ['textile-reuse', { nl: 'hergebruikt textiel', en: 'textile reused' }, 'kgCO2e per item', '3'],
  ['textile-repair', { nl: 'gerepareerd textiel', en: 'textile repaired' }, 'kgCO2e per item', '7.5'],
  ['electronics-repair', { nl: 'gerepareerde elektronica', en: 'electronics repaired' }, 'kgCO2e per item', '11.5'],
  ['repair-success', { nl: 'geslaagde reparatie', en: 'successful repair' }, 'kgCO2e per repair', '24'],
  ['it-device', { nl: 'laptop', en: 'laptop' }, 'kgCO2e per item', '220'],
  [
    'bicycle',
    { nl: 'fiets', en: 'bicycle' },
    'kgCO2e per item',
    '96',
    { nl: 'Bovengrens: een volledig vervangen nieuwe fiets.', en: 'Upper bound: a new bicycle replaced in full.' },
  ],
];

/** Avoided CO2 of one item, repair or kilogram, as a rule of thumb. */
export const circularItems2026: readonly Parameter[] = items.map(([code, { nl, en }, unit, value, note]) =>
  defineParameter({
    id: `profile-co2.${code}`,
    label: { nl: `Vermeden CO2, vuistregel: ${nl}`, en: `Avoided CO2, rule of thumb: ${en}` },
    unit,
    kind: 'co2_rule_of_thumb',
    history: [{ ...published, value, ...(note ? { note } : {}) }],
  }),
);
