import type { Day } from '../../../values/day.ts';
import type { Text } from '../../../values/text.ts';
import type { BaseKind, ContractKind } from '../obligation-terms.ts';

/** What an authority asks of a contract: how much of which base, from which size on, and when it asks less. */
export type ObligationRules = {
  readonly id: string;
  readonly label: Text;
  readonly from: Day;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly url: string;
    readonly year: number | null;
  };
  readonly note?: Text;
  readonly percentages: Readonly<Partial<Record<BaseKind, number>>>;
  /** Below it there is no obligation. A kind that is not named has none. */
  readonly thresholds?: readonly { readonly kinds: readonly ContractKind[]; readonly amount: number }[];
  /** Below this labour share the percentage is another one. */
  readonly lowLabour?: {
    readonly below: number;
    readonly percentage: number;
    readonly kinds?: readonly ContractKind[];
  };
  readonly cap?: number;
  readonly minMonths?: number;
  /** Of what is still owed in the end. */
  readonly penaltyFactor?: number;
};

const undated: Text = {
  nl: 'De bladzijde heeft geen datum; de regel geldt hier daarom vanaf 2000.',
  en: 'The page has no date; the rule holds here since 2000 for that reason.',
};

/** Rules that were published with their figures. Another percentage, cap or threshold is given with the obligation. */
export const obligationRules: readonly ObligationRules[] = [
  {
    id: 'friese-eis-2017',
    label: { nl: 'Friese Eis', en: 'Frisian requirement' },
    from: '2017-01-01',
    source: {
      title: 'Aanvullende informatie Social Return',
      publisher: 'Gemeente Súdwest-Fryslân',
      url: 'https://sudwestfryslan.nl/onderwerp/infosocialreturn/',
      year: null,
    },
    note: {
      nl: 'Het begin, 2017, is afgeleid. Een inschrijver kan tot 5 % bieden: geef dan het percentage.',
      en: 'The start, 2017, is inferred. A tenderer may offer up to 5 %: then give the percentage.',
    },
    percentages: { 'order-value': 0.02 },
    thresholds: [
      { kinds: ['works'], amount: 250_000 },
      { kinds: ['services'], amount: 100_000 },
    ],
    cap: 300_000,
  },
  {
    id: 'tilburg-2017',
    label: { nl: 'Tilburg', en: 'Tilburg' },
    from: '2017-01-01',
    source: {
      title: 'Nieuwe voorwaarden social return',
      publisher: 'Social Return regio Tilburg',
      url: 'http://www.socialreturnregiotilburg.nl/nieuwe-voorwaarden-social-return.html',
      year: 2017,
    },
    note: {
      nl: 'Boven een miljoen euro kan het percentage afwijken: geef het dan.',
      en: 'Above a million euro the percentage may differ: then give it.',
    },
    percentages: { 'contract-sum': 0.05, 'wage-sum': 0.07 },
  },
  {
    id: 'leidschendam-voorburg-2025',
    label: { nl: 'Leidschendam-Voorburg', en: 'Leidschendam-Voorburg' },
    from: '2025-01-01',
    source: {
      title: 'Gemeente eist inzet werkzoekenden (beleidsregels SROI)',
      publisher: 'Vlietnieuws',
      url: 'https://vlietnieuws.nl/2025/07/06/gemeente-eist-inzet-werkzoekenden/',
      year: 2025,
    },
    note: {
      nl: 'Ten minste zo veel; een contract kan meer vragen: geef dan het percentage.',
      en: 'At least so much; a contract may ask for more: then give the percentage.',
    },
    percentages: { 'order-value': 0.05, 'contract-sum': 0.05 },
    lowLabour: { below: 0.3, percentage: 0.02 },
  },
  {
    id: 'bloemendaal-2019',
    label: { nl: 'Bloemendaal', en: 'Bloemendaal' },
    from: '2019-09-01',
    source: {
      title: 'Beleidsregels SROI Bloemendaal (CVDR657815)',
      publisher: 'Gemeente Bloemendaal',
      url: 'https://lokaleregelgeving.overheid.nl/CVDR657815/',
      year: 2021,
    },
    percentages: { 'order-value': 0.05 },
    thresholds: [{ kinds: ['works', 'services'], amount: 200_000 }],
    lowLabour: { below: 0.3, percentage: 0, kinds: ['supplies'] },
  },
  {
    id: 'rijk-2011',
    label: { nl: 'Rijksoverheid, klassieke vorm', en: 'National government, classic form' },
    from: '2011-07-01',
    source: {
      title: 'Social Return bij de Rijksoverheid',
      publisher: 'PIANOo',
      url: 'https://www.pianoo.nl/nl/themas/maatschappelijk-verantwoord-inkopen-duurzaam-inkopen/mvi-themas/social-return/aan-de-slag-0',
      year: null,
    },
    note: {
      nl: 'Van 1 juli 2011; blijft gelden waar niet voor Maatwerk voor Mensen is gekozen.',
      en: 'Of 1 July 2011; stays in force where Maatwerk voor Mensen was not chosen.',
    },
    percentages: { 'contract-sum': 0.05, 'wage-sum': 0.07 },
    thresholds: [{ kinds: ['works', 'services'], amount: 250_000 }],
    minMonths: 6,
  },
  {
    id: 'lekstroom',
    label: { nl: 'Lekstroom', en: 'Lekstroom' },
    from: '2000-01-01',
    source: {
      title: 'SROI, hoe werkt het',
      publisher: 'WGSP Lekstroom',
      url: 'https://www.wgsp-lekstroom.nl/onderwerpen/wet-en-regelgeving/sroi-hoe-werkt-het/',
      year: null,
    },
    note: undated,
    percentages: { 'order-value': 0.05 },
    thresholds: [{ kinds: ['works', 'services', 'supplies'], amount: 100_000 }],
  },
  {
    id: 'noordoost-brabant-2017',
    label: { nl: 'Noordoost-Brabant', en: 'North-East Brabant' },
    from: '2017-09-21',
    source: {
      title: 'Beleidskader Social Return 3.0',
      publisher: 'POHO Noordoost-Brabant',
      url: 'https://fdocuments.nl/document/bijlage-5-2-poho-21-september-2017-vaststelling-regionaal-2017-09-25-1-bijlage.html',
      year: 2017,
    },
    note: {
      nl: 'Alleen de boete is bekend: geef het percentage van het contract.',
      en: 'Only the penalty is known: give the percentage of the contract.',
    },
    percentages: {},
    penaltyFactor: 1.5,
  },
];

export function findObligationRules(id: string): ObligationRules | undefined {
  return obligationRules.find((rules) => rules.id === id);
}
