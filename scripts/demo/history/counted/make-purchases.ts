import type { Span } from '../people/stories.ts';
import type { CentreProfile } from '../profiles.ts';
import type { ImportLine } from '../types.ts';
import { monthsOf } from './months.ts';

/** What is bought of two invented suppliers that employ people of the group: cleaning each month, print twice a year. */
export function makePurchases({ participants }: CentreProfile, span: Span): ImportLine[] {
  const supplier = { turnoverYear: Number(span.until.slice(0, 4)) - 1 };
  return monthsOf(span).flatMap(({ id: month, until: date }, place): ImportLine[] => [
    {
      kind: 'social-purchases',
      id: `in-${month}-schoonmaak`,
      data: {
        date,
        supplier: 'Schoonmaakbedrijf Blinkend (fictief)',
        invoice: participants * 24,
        turnover: 2_400_000,
        ...supplier,
        fte: 60,
        directShare: 0.32,
        certificateUntil: '2099-12-31',
      },
    },
    ...(place % 6 === 0
      ? [
          {
            kind: 'social-purchases',
            id: `in-${month}-drukwerk`,
            data: {
              date,
              supplier: 'Sw-bedrijf De Pers (fictief)',
              invoice: participants * 40,
              turnover: 900_000,
              ...supplier,
              fte: 30,
              directShare: 0.6,
              wswCompany: true,
            },
          },
        ]
      : []),
  ]);
}
