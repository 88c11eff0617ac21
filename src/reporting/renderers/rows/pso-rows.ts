import type { Text } from '../../../core/values/text.ts';
import type { PsoChapter } from '../../profiles/pso-chapter.ts';
import { type ProfileFigure, profileRows } from './profile-rows.ts';
import { comparisonFigures } from './pso-comparison-rows.ts';
import type { ReportRow } from './report-row.ts';

/** The PSO-style share as rows: the shares, the fte they are made of, positions by group, who has none. */
export function psoRows(chapter: PsoChapter): ReportRow[] {
  return profileRows(chapter, psoFigures(chapter));
}

const beside: Text = { nl: 'Naast het aandeel, niet erin', en: 'Beside the share, not in it' };

function psoFigures({
  share,
  groups,
  withoutPosition,
  suppliers,
  status,
  reason,
  warnings,
}: PsoChapter): ProfileFigure[] {
  const why = (value: number | null | undefined) => (value === null || value === undefined ? [reason] : []);
  const none = status === 'not-applicable' ? { status } : {};
  const part = (name: 'direct' | 'indirect' | 'indirectCounted' | 'total', id: string, label: Text): ProfileFigure => ({
    id: `pso-style.${id}`,
    label,
    value: share?.[name] ?? null,
    low: name === 'indirect' ? null : (share?.atLeast?.[name] ?? null),
    unit: 'fraction',
    ...(share?.[name] === null ? none : {}),
    note: [...why(share?.[name]), ...(name === 'total' ? warnings.map((warning) => warning.label) : [])],
  });
  const fte = (name: 'totalFte' | 'weightedFte' | 'attributedFte', id: string, label: Text): ProfileFigure => ({
    id: `pso-style.${id}`,
    label,
    value: share?.[name] ?? null,
    unit: 'fte',
    note: why(share?.[name]),
  });
  return [
    part('total', 'total', { nl: 'Totaal aandeel (PSO-stijl)', en: 'Total share (PSO-style)' }),
    part('direct', 'direct', { nl: 'Direct aandeel (PSO-stijl)', en: 'Direct share (PSO-style)' }),
    part('indirect', 'indirect', { nl: 'Indirect aandeel (PSO-stijl)', en: 'Indirect share (PSO-style)' }),
    part('indirectCounted', 'indirect-counted', {
      nl: 'Indirect aandeel dat meetelt (PSO-stijl)',
      en: 'Indirect share that counts (PSO-style)',
    }),
    fte('totalFte', 'total-fte', { nl: 'Alle fte', en: 'All fte' }),
    fte('weightedFte', 'weighted-fte', { nl: 'Gewogen fte van de doelgroep', en: 'Weighted fte of the group' }),
    fte('attributedFte', 'attributed-fte', { nl: 'Fte bij leveranciers', en: 'Fte at suppliers' }),
    ...comparisonFigures(share, suppliers, reason),
    ...groups.map(
      ({ group, label, standing, positions }): ProfileFigure => ({
        id: 'pso-style.positions',
        label: { nl: 'Werkplekken in het meetjaar', en: 'Positions in the measuring year' },
        value: positions,
        unit: 'count',
        by: 'pso-group',
        code: group,
        codeLabel: label,
        note: standing === 'counted' ? [] : [beside],
      }),
    ),
    ...withoutPosition.map(
      ({ group, label, participants }): ProfileFigure => ({
        id: 'pso-style.without-position',
        label: { nl: 'Deelnemers zonder werkplek', en: 'Participants without a position' },
        value: participants,
        unit: 'count',
        by: 'pso-group',
        code: group ?? 'unknown',
        codeLabel: label,
        note: [beside],
      }),
    ),
  ];
}
