import type { GuidanceKind, Qualification, TrajectoryKind } from '../types.ts';

type Weighted<Item> = readonly (readonly [Item, number])[];

const atWork: Weighted<GuidanceKind> = [
  ['work', 10],
  ['skills', 3],
  ['job-coach', 2],
];
const towardsAJob: Weighted<GuidanceKind> = [
  ['job-coach', 6],
  ['work', 5],
  ['skills', 2],
];
const withCare: Weighted<GuidanceKind> = [
  ['care', 5],
  ['work', 6],
  ['skills', 1],
];
const learning: Weighted<GuidanceKind> = [
  ['skills', 8],
  ['work', 4],
];

const kinds: Readonly<Partial<Record<TrajectoryKind, Weighted<GuidanceKind>>>> = {
  'day-activity': withCare,
  'social-activation': withCare,
  'sheltered-work': withCare,
  reintegration: towardsAJob,
  'trial-placement': towardsAJob,
  'register-job': towardsAJob,
  'internship-bol': learning,
  'internship-vso-pro': learning,
  'apprenticeship-bbl': learning,
  aftercare: [['aftercare', 1]],
};

/** What a session is about for who is in this kind of trajectory. */
export function guidanceKindsFor(kind: TrajectoryKind): Weighted<GuidanceKind> {
  return kinds[kind] ?? atWork;
}

/** Kinds of guidance that are given to groups. */
export const groupKinds: Weighted<GuidanceKind> = [
  ['skills', 5],
  ['work', 5],
  ['language', 3],
  ['job-coach', 1],
];

/** Shortest and longest session of a kind, in quarters of an hour. */
export const quartersOf: Readonly<Record<GuidanceKind, readonly [number, number]>> = {
  work: [1, 10],
  'job-coach': [2, 5],
  language: [2, 6],
  skills: [2, 12],
  care: [2, 6],
  intake: [3, 6],
  aftercare: [1, 4],
  indirect: [1, 6],
};

/** Who gives it; null where the qualification was not written down. */
export const guidesOf: Readonly<Record<GuidanceKind, Weighted<Qualification | null>>> = {
  work: [
    ['on-the-job', 9],
    ['sbb-practical-trainer', 6],
    ['social-work', 2],
    ['none', 2],
    [null, 1],
  ],
  'job-coach': [
    ['job-coach', 8],
    ['social-work', 1],
    ['on-the-job', 1],
  ],
  language: [
    ['language-coach', 7],
    ['none', 2],
  ],
  skills: [
    ['sbb-practical-trainer', 7],
    ['on-the-job', 4],
    [null, 1],
  ],
  care: [
    ['care-professional', 5],
    ['social-work', 5],
  ],
  intake: [
    ['social-work', 5],
    ['job-coach', 3],
    [null, 1],
  ],
  aftercare: [['job-coach', 1]],
  indirect: [
    ['social-work', 3],
    ['job-coach', 3],
    ['sbb-practical-trainer', 2],
    [null, 1],
  ],
};
