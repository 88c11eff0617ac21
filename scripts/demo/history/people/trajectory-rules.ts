import type { Characteristic, Destination, LegalGround, Origin, TrajectoryKind } from '../types.ts';

type Weighted<Item> = readonly (readonly [Item, number])[];

/** Who usually takes part in a kind of trajectory, for how long, and what follows. */
export type TrajectoryRule = {
  /** How common it is among those who come for a time, and among those who have a lasting place. */
  readonly forATime: number;
  readonly lasting: number;
  /** How many months it takes. */
  readonly months: readonly [number, number];
  readonly origins: Weighted<Origin>;
  readonly grounds: Weighted<LegalGround>;
  /** How often it is in the jobs agreement register. */
  readonly inRegister: number;
  readonly characteristics: Weighted<Characteristic | null>;
  readonly ages: readonly [number, number];
  /** What people move on to inside the centre. */
  readonly next: readonly TrajectoryKind[];
  readonly destinations: Weighted<Destination>;
  /** Sessions a participant gets, compared with a work experience place. */
  readonly guidance: number;
  readonly payer: 'municipality' | 'uwv' | null;
};

const toWork: Weighted<Destination> = [
  ['regular-job', 31],
  ['supported-job', 16],
  ['self-employed', 1],
  ['sheltered-work', 2],
  ['education', 9],
  ['trajectory-elsewhere', 11],
  ['volunteering', 7],
  ['day-activity', 4],
  ['care', 5],
  ['benefit-only', 10],
  ['moved', 4],
  ['not-available', 2],
  ['unknown', 2],
];
const fromSchool: Weighted<Destination> = [
  ['education', 14],
  ['regular-job', 5],
  ['trajectory-elsewhere', 1],
  ['not-available', 1],
];
const fromLastingPlace: Weighted<Destination> = [
  ['state-pension', 3],
  ['moved', 2],
  ['care', 3],
  ['day-activity', 2],
  ['supported-job', 2],
  ['regular-job', 1],
  ['deceased', 1],
];

const workHindrances: Weighted<Characteristic | null> = [
  [null, 6],
  ['low-literacy', 4],
  ['no-start-qualification', 4],
  ['mental-health', 3],
  ['low-digital-skills', 3],
  ['status-holder', 4],
  ['language-gap', 2],
  ['temporary-protection', 1],
];
const limitations: Weighted<Characteristic | null> = [
  ['intellectual-disability', 4],
  ['mental-health', 4],
  ['physical-disability', 2],
  ['special-education', 2],
  ['acquired-brain-injury', 1],
];

const municipality = { forATime: 0, lasting: 0, origins: [['municipality', 1]], payer: 'municipality' } as const;

/** The kinds of trajectory that occur at the demo centres. */
export const trajectoryRules: Readonly<Partial<Record<TrajectoryKind, TrajectoryRule>>> = {
  'work-experience': {
    ...municipality,
    forATime: 24,
    months: [4, 14],
    origins: [
      ['municipality', 7],
      ['refugee-organisation', 2],
      ['self', 1],
    ],
    grounds: [
      ['participatiewet', 9],
      ['none', 1],
    ],
    inRegister: 0.06,
    characteristics: workHindrances,
    ages: [21, 60],
    next: ['register-job', 'paid-job', 'reintegration', 'apprenticeship-bbl'],
    destinations: toWork,
    guidance: 1,
  },
  reintegration: {
    ...municipality,
    forATime: 14,
    months: [3, 10],
    origins: [
      ['uwv', 3],
      ['employer', 1],
    ],
    grounds: [
      ['ww', 4],
      ['wia-wao', 3],
      ['wajong', 1],
    ],
    inRegister: 0.1,
    characteristics: [
      [null, 5],
      ['aged-50-plus', 3],
      ['mental-health', 2],
      ['physical-disability', 2],
      ['threatened-by-unemployment', 1],
    ],
    ages: [25, 63],
    next: ['trial-placement', 'paid-job', 'work-experience'],
    destinations: toWork,
    guidance: 1.2,
    payer: 'uwv',
  },
  'social-activation': {
    ...municipality,
    forATime: 11,
    months: [6, 16],
    grounds: [
      ['participatiewet', 8],
      ['wmo', 1],
      ['none', 1],
    ],
    inRegister: 0.03,
    characteristics: workHindrances,
    ages: [23, 62],
    next: ['work-experience', 'work-experience', 'volunteer'],
    destinations: toWork,
    guidance: 1.3,
  },
  'day-activity': {
    ...municipality,
    forATime: 7,
    lasting: 9,
    months: [9, 18],
    origins: [
      ['care-provider', 3],
      ['municipality', 1],
    ],
    grounds: [
      ['wmo', 6],
      ['wlz', 3],
      ['jeugdwet', 1],
    ],
    inRegister: 0,
    characteristics: limitations,
    ages: [19, 64],
    next: ['social-activation', 'work-experience'],
    destinations: fromLastingPlace,
    guidance: 1.2,
  },
  'trial-placement': {
    ...municipality,
    forATime: 3,
    months: [3, 4],
    grounds: [
      ['participatiewet', 3],
      ['ww', 1],
    ],
    inRegister: 0.15,
    characteristics: workHindrances,
    ages: [21, 60],
    next: ['paid-job', 'register-job'],
    destinations: toWork,
    guidance: 1,
  },
  'internship-bol': {
    ...municipality,
    forATime: 7,
    months: [4, 10],
    origins: [['school', 1]],
    grounds: [['education', 1]],
    inRegister: 0,
    characteristics: [
      [null, 5],
      ['no-start-qualification', 2],
    ],
    ages: [16, 22],
    next: ['apprenticeship-bbl'],
    destinations: fromSchool,
    guidance: 0.8,
    payer: null,
  },
  'internship-vso-pro': {
    ...municipality,
    forATime: 6,
    months: [4, 10],
    origins: [['school', 1]],
    grounds: [['education', 1]],
    inRegister: 0.35,
    characteristics: [['special-education', 1]],
    ages: [15, 18],
    next: ['register-job', 'apprenticeship-bbl'],
    destinations: fromSchool,
    guidance: 1.1,
    payer: null,
  },
  'apprenticeship-bbl': {
    ...municipality,
    forATime: 3,
    months: [10, 18],
    origins: [['school', 1]],
    grounds: [
      ['education', 2],
      ['none', 1],
    ],
    inRegister: 0.1,
    characteristics: [
      [null, 2],
      ['no-start-qualification', 3],
    ],
    ages: [17, 30],
    next: ['paid-job'],
    destinations: fromSchool,
    guidance: 0.8,
    payer: null,
  },
  'community-service': {
    ...municipality,
    forATime: 3,
    months: [3, 5],
    origins: [['probation', 1]],
    grounds: [
      ['none', 2],
      ['participatiewet', 1],
    ],
    inRegister: 0,
    characteristics: [['other', 1]],
    ages: [18, 50],
    next: ['work-experience'],
    destinations: [
      ['not-available', 2],
      ['regular-job', 1],
      ['benefit-only', 1],
    ],
    guidance: 0.4,
    payer: null,
  },
  'sheltered-work': {
    ...municipality,
    lasting: 8,
    months: [14, 18],
    origins: [['social-employment-company', 1]],
    grounds: [['beschut-werk', 1]],
    inRegister: 0.6,
    characteristics: limitations,
    ages: [22, 61],
    next: ['register-job'],
    destinations: fromLastingPlace,
    guidance: 0.9,
  },
  'wsw-job': {
    ...municipality,
    lasting: 5,
    months: [14, 18],
    origins: [['social-employment-company', 1]],
    grounds: [['wsw', 1]],
    inRegister: 0.2,
    characteristics: limitations,
    ages: [40, 65],
    next: [],
    destinations: fromLastingPlace,
    guidance: 0.6,
  },
  'register-job': {
    ...municipality,
    forATime: 3,
    lasting: 6,
    months: [10, 18],
    origins: [
      ['municipality', 2],
      ['uwv', 1],
    ],
    grounds: [
      ['participatiewet', 2],
      ['wajong', 1],
    ],
    inRegister: 1,
    characteristics: limitations,
    ages: [19, 55],
    next: ['paid-job'],
    destinations: toWork,
    guidance: 0.6,
  },
  'subscription-job': {
    ...municipality,
    lasting: 1,
    months: [12, 18],
    grounds: [['participatiewet', 1]],
    inRegister: 0.2,
    characteristics: workHindrances,
    ages: [25, 62],
    next: [],
    destinations: toWork,
    guidance: 0.4,
  },
  'paid-job': {
    ...municipality,
    forATime: 1,
    lasting: 3,
    months: [12, 18],
    origins: [
      ['self', 2],
      ['municipality', 1],
    ],
    grounds: [['none', 1]],
    inRegister: 0.05,
    characteristics: [[null, 1]],
    ages: [24, 62],
    next: [],
    destinations: toWork,
    guidance: 0.1,
    payer: null,
  },
  volunteer: {
    ...municipality,
    forATime: 6,
    lasting: 8,
    months: [6, 18],
    origins: [['self', 1]],
    grounds: [
      ['none', 3],
      ['participatiewet', 1],
      ['other', 1],
    ],
    inRegister: 0,
    characteristics: [
      [null, 3],
      ['aged-55-plus', 4],
    ],
    ages: [30, 74],
    next: ['work-experience'],
    destinations: [
      ['volunteering', 4],
      ['regular-job', 2],
      ['moved', 1],
      ['not-available', 3],
    ],
    guidance: 0.03,
    payer: null,
  },
  aftercare: {
    ...municipality,
    months: [3, 6],
    origins: [['other-trajectory', 1]],
    grounds: [['none', 1]],
    inRegister: 0,
    characteristics: [[null, 1]],
    ages: [20, 60],
    next: [],
    destinations: [['regular-job', 1]],
    guidance: 0.12,
  },
};

/** The rule of a kind that occurs in the demo. */
export function ruleOf(kind: TrajectoryKind): TrajectoryRule {
  const rule = trajectoryRules[kind];
  if (!rule) throw new RangeError(`no demo rule for ${kind}`);
  return rule;
}

/** Kinds with their weights, for who comes for a time or who stays. */
export function kindsFor(stay: 'forATime' | 'lasting'): [TrajectoryKind, number][] {
  return Object.entries(trajectoryRules)
    .map(([kind, rule]): [TrajectoryKind, number] => [kind as TrajectoryKind, rule[stay]])
    .filter(([, weight]) => weight > 0);
}
