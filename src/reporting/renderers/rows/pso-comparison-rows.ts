import type { AgainstRows } from '../../../core/indicators/pso-style/norms.ts';
import type { Text } from '../../../core/values/text.ts';
import type { PsoChapter } from '../../profiles/pso-chapter.ts';
import type { ProfileFigure } from './profile-rows.ts';

/** Where the total lies against the published rows around the size. */
const comparisons: Readonly<Record<AgainstRows, Text>> = {
  'at-or-above-both': { nl: 'Het totaal ligt op of boven beide rijen', en: 'The total lies at or above both rows' },
  between: { nl: 'Het totaal ligt tussen de twee rijen', en: 'The total lies between the two rows' },
  'below-both': { nl: 'Het totaal ligt onder beide rijen', en: 'The total lies below both rows' },
};
const normLabel: Text = {
  nl: 'Gepubliceerde norm (gedateerde tabel, niet de huidige)',
  en: 'Published norm (dated table, not the current one)',
};

/** What a share is held against, the readings of reserved contracts and what each supplier brings: a row each. */
export function comparisonFigures(
  share: PsoChapter['share'],
  suppliers: PsoChapter['suppliers'],
  reason: Text | null,
): ProfileFigure[] {
  const why = (value: unknown) => (value === null ? [reason] : []);
  const norms = (share?.norms ?? []).flatMap(({ level, smaller, larger, comparison }) =>
    (smaller.size === larger.size ? [smaller] : [smaller, larger]).map(
      ({ size, norm }): ProfileFigure => ({
        id: 'pso-style.norm',
        label: normLabel,
        value: norm,
        unit: 'fraction',
        by: 'pso-norm',
        code: `level-${level}.size-${size}`,
        codeLabel: { nl: `Norm ${level}, ${size} fte`, en: `Norm ${level}, ${size} fte` },
        note: comparison === null ? [] : [comparisons[comparison]],
      }),
    ),
  );
  const linear = (share?.linearReading.norms ?? []).map(
    ({ level, norm }): ProfileFigure => ({
      id: 'pso-style.norm-linear',
      label: share?.linearReading.label ?? normLabel,
      value: norm,
      unit: 'fraction',
      by: 'pso-norm',
      code: `level-${level}`,
      codeLabel: { nl: `Norm ${level}`, en: `Norm ${level}` },
      note: why(norm),
    }),
  );
  const thirty = (share?.thirtyPlus ?? []).map(
    ({ reading, label, share: part }): ProfileFigure => ({
      id: 'pso-style.thirty-plus',
      label: { nl: 'Aandeel voor voorbehouden opdrachten (30+)', en: 'Share for reserved contracts (30+)' },
      value: part,
      unit: 'fraction',
      by: 'pso-reading',
      code: reading,
      codeLabel: label,
      note: why(part),
    }),
  );
  const bought = suppliers.map(
    ({ supplier, attributedFte }): ProfileFigure => ({
      id: 'pso-style.supplier-fte',
      label: { nl: 'Fte bij de leverancier', en: 'Fte at the supplier' },
      value: attributedFte,
      unit: 'fte',
      by: 'supplier',
      code: supplier,
      codeLabel: { nl: supplier, en: supplier },
      note: why(attributedFte),
    }),
  );
  return [...norms, ...linear, ...thirty, ...bought];
}
