import type { AttendanceWay } from './counted/make-attendance.ts';
import type { OrganisationData } from './types.ts';

/** A municipality that pays for trajectories at a centre, and how many of the participants live there. */
export type HomeMunicipality = { readonly code: string; readonly organisationId: string; readonly weight: number };

/** What makes one demo centre different from another. All names of organisations that are not public are invented. */
export type CentreProfile = {
  readonly id: string;
  readonly name: string;
  readonly operatorId: string;
  readonly legalEntity: string;
  readonly system: string;
  readonly homes: readonly [HomeMunicipality, ...HomeMunicipality[]];
  /** Inhabitants of the service area on 1 January 2025 and their yearly growth, rounded. */
  readonly inhabitants: { readonly in2025: number; readonly growth: number };
  readonly schoolId: string;
  readonly careId: string;
  readonly companyId: string;
  readonly participants: number;
  readonly sessions: number;
  readonly movements: number;
  /** Kilograms collected a year. The sector's average location had 784,907 in 2023. */
  readonly collectedAYear: number;
  /** Participant statuses are a kind a centre may not keep. */
  readonly keepsStatuses: boolean;
  /** So are measurements: what a centre does not keep is unknown, not 0. */
  readonly keepsMeasurements: boolean;
  readonly attendance: AttendanceWay;
  /** Two loads of textile left in the newest quarter without a weighing ticket. */
  readonly hasOpenDifference: boolean;
  /** Grams typed as kilograms, so many quarters ago; null: never. */
  readonly gramsTyped: number | null;
  /** Three lines that cannot be right are among its corrections. */
  readonly sendsWrongLines: boolean;
};

/** The three centres, from small to large. */
export const profiles: readonly CentreProfile[] = [
  {
    id: 'delft',
    name: 'Circulair Ambachtscentrum Delft',
    operatorId: 'stichting-de-tweede-schouw',
    legalEntity: 'Stichting De Tweede Schouw (fictief)',
    system: 'Kringloopadministratie Delft',
    homes: [
      { code: 'GM0503', organisationId: 'gemeente-delft', weight: 8 },
      { code: 'GM1842', organisationId: 'gemeente-midden-delfland', weight: 2 },
    ],
    inhabitants: { in2025: 129_000, growth: 0.008 },
    schoolId: 'praktijkcollege-het-wiel',
    careId: 'zorgtuin-de-wilgen',
    companyId: 'werkbedrijf-het-spoor',
    participants: 25,
    sessions: 3_000,
    movements: 6_000,
    collectedAYear: 220_000,
    keepsStatuses: false,
    keepsMeasurements: false,
    attendance: 'day-parts',
    hasOpenDifference: false,
    gramsTyped: null,
    sendsWrongLines: false,
  },
  {
    id: 'apeldoorn',
    name: 'Ambachtscentrum Apeldoorn',
    operatorId: 'stichting-opnieuw-gemaakt',
    legalEntity: 'Stichting Opnieuw Gemaakt (fictief)',
    system: 'Ambachtsysteem Apeldoorn',
    homes: [
      { code: 'GM0200', organisationId: 'gemeente-apeldoorn', weight: 8 },
      { code: 'GM0232', organisationId: 'gemeente-epe', weight: 2 },
      { code: 'GM0285', organisationId: 'gemeente-voorst', weight: 1 },
    ],
    inhabitants: { in2025: 228_000, growth: 0.006 },
    schoolId: 'vakschool-de-schakel',
    careId: 'zorgboerderij-de-linde',
    companyId: 'werkbedrijf-de-brug',
    participants: 70,
    sessions: 12_000,
    movements: 15_000,
    collectedAYear: 500_000,
    keepsStatuses: true,
    keepsMeasurements: true,
    attendance: 'days',
    hasOpenDifference: false,
    gramsTyped: 0,
    sendsWrongLines: true,
  },
  {
    id: 'groningen',
    name: 'Kringloop & Ambacht Groningen',
    operatorId: 'cooperatie-de-gouden-draad',
    legalEntity: 'Coöperatie De Gouden Draad (fictief)',
    system: 'Draadloos magazijnsysteem',
    homes: [
      { code: 'GM0014', organisationId: 'gemeente-groningen', weight: 9 },
      { code: 'GM1969', organisationId: 'gemeente-westerkwartier', weight: 2 },
      { code: 'GM1952', organisationId: 'gemeente-midden-groningen', weight: 1 },
    ],
    inhabitants: { in2025: 376_000, growth: 0.008 },
    schoolId: 'mbo-noorderpoolster',
    careId: 'zorghuis-het-anker',
    companyId: 'werkbedrijf-de-turf',
    participants: 160,
    sessions: 30_000,
    movements: 40_000,
    collectedAYear: 785_000,
    keepsStatuses: true,
    keepsMeasurements: true,
    attendance: 'minutes',
    hasOpenDifference: true,
    gramsTyped: 1,
    sendsWrongLines: false,
  },
];

/** Organisations of the whole country that refer and pay everywhere. */
export const uwvId = 'uwv';
export const refugeeOrganisationId = 'vluchtelingensteun-welkom';

/** Every organisation the demo needs, by id. */
export const organisations: Readonly<Record<string, OrganisationData>> = {
  'stichting-de-tweede-schouw': { name: 'Stichting De Tweede Schouw (fictief)', kind: 'operator' },
  'stichting-opnieuw-gemaakt': { name: 'Stichting Opnieuw Gemaakt (fictief)', kind: 'operator' },
  'cooperatie-de-gouden-draad': { name: 'Coöperatie De Gouden Draad (fictief)', kind: 'operator' },
  'gemeente-delft': { name: 'Gemeente Delft', kind: 'municipality' },
  'gemeente-midden-delfland': { name: 'Gemeente Midden-Delfland', kind: 'municipality' },
  'gemeente-apeldoorn': { name: 'Gemeente Apeldoorn', kind: 'municipality' },
  'gemeente-epe': { name: 'Gemeente Epe', kind: 'municipality' },
  'gemeente-voorst': { name: 'Gemeente Voorst', kind: 'municipality' },
  'gemeente-groningen': { name: 'Gemeente Groningen', kind: 'municipality' },
  'gemeente-westerkwartier': { name: 'Gemeente Westerkwartier', kind: 'municipality' },
  'gemeente-midden-groningen': { name: 'Gemeente Midden-Groningen', kind: 'municipality' },
  uwv: { name: 'UWV', kind: 'uwv' },
  'vluchtelingensteun-welkom': { name: 'Vluchtelingensteun Welkom (fictief)', kind: 'other' },
  'praktijkcollege-het-wiel': { name: 'Praktijkcollege Het Wiel (fictief)', kind: 'school' },
  'vakschool-de-schakel': { name: 'Vakschool De Schakel (fictief)', kind: 'school' },
  'mbo-noorderpoolster': { name: 'Mbo Noorderpoolster (fictief)', kind: 'school' },
  'zorgtuin-de-wilgen': { name: 'Zorgtuin De Wilgen (fictief)', kind: 'care-provider' },
  'zorgboerderij-de-linde': { name: 'Zorgboerderij De Linde (fictief)', kind: 'care-provider' },
  'zorghuis-het-anker': { name: 'Zorghuis Het Anker (fictief)', kind: 'care-provider' },
  'werkbedrijf-het-spoor': { name: 'Werkbedrijf Het Spoor (fictief)', kind: 'social-employment-company' },
  'werkbedrijf-de-brug': { name: 'Werkbedrijf De Brug (fictief)', kind: 'social-employment-company' },
  'werkbedrijf-de-turf': { name: 'Werkbedrijf De Turf (fictief)', kind: 'social-employment-company' },
};
