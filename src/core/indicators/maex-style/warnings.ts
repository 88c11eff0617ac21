import { labelOf } from '../../lists/label-of.ts';
import { profileItem } from '../../lists/profile-item.ts';
import type { Warning } from '../../result.ts';
import type { Text } from '../../values/text.ts';
import { shareOf } from '../sroi/correction.ts';
import { withoutFactor } from './co2.ts';
import type { MaexStyleInputs } from './inputs.ts';

/** What a reader of a profile should know beside it. */
export const maexWarningTexts = {
  'ladder-weakly-founded': {
    nl: 'De ladder in euro’s is zwak onderbouwd: apart gehouden, en niet op te tellen bij de impactwaarde',
    en: 'The ladder in euros is weakly founded: kept apart, and not to be added to the impact value',
  },
  'ladder-tax-twice': {
    nl: 'De gepubliceerde laddertabel telt inkomstenbelasting twee keer',
    en: 'The published table of the ladder counts income tax twice',
  },
  'deadweight-not-entered': {
    nl: 'Zonder deadweight is er alleen een brutowaarde van de ladder',
    en: 'Without deadweight there is only a gross value of the ladder',
  },
  'co2-may-count-twice': {
    nl: 'Deze artikelen kunnen dezelfde spullen zijn: elk stuk telt één keer',
    en: 'These items may be the same goods: each piece counts once',
  },
  'items-without-factor': {
    nl: 'Voor deze artikelen is geen CO2-factor gepubliceerd: ze zijn niet gewaardeerd',
    en: 'No CO2 factor was published for these items: they are not valued',
  },
  'reuse-above-intake': {
    nl: 'Er ging meer uit dan er binnenkwam: een deel komt uit voorraad',
    en: 'More went out than came in: a part came from stock',
  },
  'own-prices': {
    nl: 'Een deel van de waarde rust op eigen prijzen',
    en: 'A part of the value rests on prices of your own',
  },
} as const satisfies Record<string, Text>;
type MaexWarning = keyof typeof maexWarningTexts;

/** Items that can be one piece of goods: each with those it may be counted beside. */
const sameGoods: Readonly<Record<string, readonly string[]>> = {
  'goods-reused': ['furniture', 'textile-reuse', 'it-device', 'bicycle', 'building-material', 'urban-wood'],
  'repair-success': ['textile-repair', 'electronics-repair', 'it-device', 'bicycle'],
  'electronics-repair': ['it-device'],
  'textile-reuse': ['textile-repair'],
  'building-material': ['urban-wood'],
};

/** What a reader should know beside the profile. */
export function maexWarnings({ ladder, co2, reuse, activities }: MaexStyleInputs): Warning[] {
  const items = (co2?.items ?? []).map(({ item }) => item);
  const twice = Object.entries(sameGoods).flatMap(([one, others]) => {
    const met = items.includes(one) ? others.filter((other) => items.includes(other)) : [];
    return met.length > 0 ? [one, ...met] : [];
  });
  const named = (code: MaexWarning, of: readonly string[]) => {
    const labels = profileItem.codes.filter((item) => of.includes(item)).map((item) => labelOf(profileItem, item));
    return labels.length === 0 ? [] : [warning(code, labels)];
  };
  const inEuros = ladder?.inEuros === true;
  const more = reuse && reuse.inKg !== null && reuse.outKg !== null && reuse.outKg > reuse.inKg;
  return [
    ...warnIf('ladder-weakly-founded', inEuros),
    ...warnIf('ladder-tax-twice', inEuros && ladder?.table === 'as-published'),
    ...warnIf('deadweight-not-entered', inEuros && shareOf(ladder?.deadweight ?? null) === null),
    ...named('co2-may-count-twice', twice),
    ...named(
      'items-without-factor',
      items.filter((item) => withoutFactor.includes(item)),
    ),
    ...warnIf('reuse-above-intake', more === true),
    ...warnIf(
      'own-prices',
      activities.some(({ price }) => price !== null),
    ),
  ];
}

function warning(code: MaexWarning, of: readonly Text[]): Warning {
  const { nl, en } = maexWarningTexts[code];
  const listed = (language: 'nl' | 'en') => of.map((label) => label[language]).join('; ');
  return {
    code,
    label: { nl: `${nl}: ${listed('nl')}`, en: `${en}: ${listed('en')}` },
    params: { count: String(of.length) },
  };
}

function warnIf(code: MaexWarning, applies: boolean): Warning[] {
  return applies ? [{ code, label: maexWarningTexts[code] }] : [];
}
