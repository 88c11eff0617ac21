import type { Quantity } from '../../quantity.ts';
import { uniqueMissing } from '../../reason.ts';
import { Decimal } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';
import type { Assessed } from './counted-steps.ts';
import type { Shared } from './measure-steps.ts';
import { missingField } from './missing-field.ts';
import type { Placed } from './obligation-steps.ts';
import { noPlacesAgreed } from './reasons.ts';
import { type PlaceKind, placeKinds } from './tables/table.ts';

/** Agreed against realised in places, not euros. Narrow: jobs only. Broad: every kind of place. */
export type Places = {
  readonly byKind: readonly { readonly kind: PlaceKind; readonly agreed: Quantity; readonly realised: Quantity }[];
  readonly agreed: Quantity;
  readonly realised: Quantity;
  readonly narrow: Quantity;
  readonly broad: Quantity;
};

export const placeLabels: Readonly<Record<PlaceKind, Text>> = {
  work: { nl: 'werkplaatsen', en: 'jobs' },
  training: { nl: 'opleidingsplaatsen', en: 'training places' },
  internship: { nl: 'stageplaatsen', en: 'internships' },
  'work-learning': { nl: 'leerwerkplaatsen', en: 'work-learning places' },
};

/** Writes down the places of one obligation. A placement counts once, for the largest part that is claimed of it. */
export function placeSteps({ trace }: Shared, placed: Placed, assessed: readonly Assessed[]): Places {
  const { obligation, index, step } = placed;
  const words = (suffix: string, nl: string, en: string) => ({
    id: `${step}.${suffix}`,
    label: { nl: `${nl}: ${obligation.id}`, en: `${en}: ${obligation.id}` },
    unit: 'count' as const,
  });
  const byKind = placeKinds.map((kind) => {
    const { nl, en } = placeLabels[kind];
    const agreedWords = words(`agreed-${kind}`, `Afgesproken ${nl}`, `Agreed ${en}`);
    const agreed =
      obligation.agreedPlaces === null
        ? trace.missing(agreedWords, [missingField('agreedPlaces', 'obligations', index, obligation.id)])
        : trace.input({ ...agreedWords, value: obligation.agreedPlaces[kind] });
    const realisedWords = words(`realised-${kind}`, `Gerealiseerde ${nl}`, `Realised ${en}`);
    const of = assessed.filter(({ claim, basis }) => claim.place === kind && basis !== null);
    const missing = uniqueMissing(of.flatMap(({ basis }) => (basis?.value === null ? basis.missing : [])));
    const filled = filledPlaces(of);
    const realised =
      missing.length > 0
        ? trace.missing(realisedWords, missing)
        : trace.input({ ...realisedWords, value: filled.value, records: filled.records });
    return { kind, agreed, realised };
  });
  const total = (suffix: 'agreed' | 'realised', nl: string, en: string) =>
    trace.sum(
      words(`${suffix}-places`, nl, en),
      byKind.map((row) => row[suffix]),
    );
  const agreed = total('agreed', 'Afgesproken plaatsen', 'Places agreed');
  const realised = total('realised', 'Gerealiseerde plaatsen', 'Places realised');
  const work = byKind[0] ?? { agreed, realised };
  const narrow = { ...words('narrow', 'Smal: werkplaatsen', 'Narrow: jobs'), unit: 'fraction' as const };
  const broad = { ...words('broad', 'Breed: alle plaatsen', 'Broad: all places'), unit: 'fraction' as const };
  return {
    byKind,
    agreed,
    realised,
    narrow: trace.divide(narrow, [work.realised, work.agreed], noPlacesAgreed),
    broad: trace.divide(broad, [realised, agreed], noPlacesAgreed),
  };
}

function filledPlaces(of: readonly Assessed[]): { value: Decimal; records: number } {
  const shares = new Map<string, Decimal>();
  for (const { claim, basis } of of) {
    if (!basis?.value?.greaterThan(0)) continue;
    const { placementId, id, share } = claim.effort;
    // Told apart, so that an effort and a placement of one name stay two.
    const key = placementId === null ? `effort ${id}` : `placement ${placementId}`;
    shares.set(key, Decimal.max(shares.get(key) ?? 0, share));
  }
  const value = [...shares.values()].reduce((sum, share) => sum.plus(share), new Decimal(0));
  return { value, records: shares.size };
}
