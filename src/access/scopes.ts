import type { Text } from '../core/values/text.ts';

/** What a key may do. */
export const scopes = [
  'admin',
  'records:write',
  'records:read',
  'records:read-sensitive',
  'reports:read',
  'reports:publish',
  'obligations:write',
  'efforts:approve',
  'feed:read',
  'keys:manage',
] as const;
export type Scope = (typeof scopes)[number];

/** Usual sets of scopes, by the kind of user. */
export const presets = {
  administrator: { label: { nl: 'Beheerder', en: 'Administrator' }, scopes: ['admin'] },
  'centre-system': {
    label: { nl: 'Systeem van een centrum', en: 'Centre system' },
    scopes: ['records:write', 'records:read'],
  },
  coordinator: {
    label: { nl: 'Coördinator', en: 'Coordinator' },
    scopes: ['records:write', 'records:read', 'records:read-sensitive', 'reports:publish', 'keys:manage'],
  },
  analyst: { label: { nl: 'Analist', en: 'Analyst' }, scopes: ['feed:read'] },
  'contract-reader': {
    label: { nl: 'Lezer onder afspraak', en: 'Contract reader' },
    scopes: ['reports:read', 'feed:read'],
  },
  authority: {
    label: { nl: 'Opdrachtgever', en: 'Authority' },
    scopes: ['reports:read', 'feed:read', 'obligations:write', 'efforts:approve'],
  },
} as const satisfies Record<string, { label: Text; scopes: readonly Scope[] }>;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as [Preset, ...Preset[]];
