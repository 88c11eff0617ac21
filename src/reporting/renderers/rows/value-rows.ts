import { sameText, type Text } from '../../../core/values/text.ts';
import type { MapValue, ValueChapter } from '../../impact-maps/value-chapter.ts';
import type { ReportRow } from './report-row.ts';

const labels = {
  ratio: { nl: 'SROI-impactratio', en: 'SROI impact ratio' },
  inputs: { nl: 'SROI: inzet', en: 'SROI: inputs' },
  presentValue: { nl: 'SROI: contante waarde', en: 'SROI: present value' },
  netPresentValue: { nl: 'SROI: netto contante waarde', en: 'SROI: net present value' },
  year: { nl: 'SROI: waarde in jaar', en: 'SROI: value in year' },
} satisfies Record<string, Text>;

/** The chapter of value as rows: ratios with their range, then per party who pays, gains, and when. */
export function valueRows(period: string, { maps, more, hint, label }: ValueChapter): ReportRow[] {
  const empty: ReportRow = {
    period,
    indicator: 'sroi',
    label,
    value: null,
    unit: 'ratio',
    status: 'unknown',
    notes: hint ? [hint] : [],
  };
  if (maps.length === 0) return [empty];
  const left: Text = {
    nl: `Nog ${more} impactkaarten van dit kwartaal`,
    en: `${more} more impact maps of this quarter`,
  };
  return [...maps.flatMap(rowsOfMap), ...(more > 0 ? [{ ...empty, notes: [left] }] : [])];
}

function rowsOfMap(one: MapValue): ReportRow[] {
  const { map, period, society, payer, parties, warnings } = one;
  const named = ({ nl, en }: Text): Text => ({
    nl: `${nl} (${map.name}, versie ${map.version})`,
    en: `${en} (${map.name}, version ${map.version})`,
  });
  const within = { by: 'impact-map', code: map.id, label: sameText(map.name) };
  const known = (value: number | null) => ({ value, status: value === null ? 'unknown' : 'ok' }) as const;
  const ratio = (code: string, side: MapValue['society'], notes: readonly Text[]): ReportRow => ({
    period: period.id,
    indicator: 'sroi',
    label: named(labels.ratio),
    by: 'perspective',
    code,
    codeLabel: side.label,
    within,
    plain: { indicator: labels.ratio },
    ...known(side.ratio),
    low: side.low,
    high: side.high,
    unit: 'ratio',
    notes: [...(side.reason ? [side.reason] : []), ...notes],
  });
  const amounts = parties.flatMap(({ party, label, byYear, ...worth }) => {
    const code = party ?? 'not-stated';
    const amount = (indicator: string, name: Text, value: number | null, year?: number): ReportRow => ({
      period: period.id,
      indicator,
      label: named(name),
      by: year === undefined ? 'party' : 'party-year',
      code: year === undefined ? code : `${code}/${year}`,
      codeLabel: year === undefined ? label : inYear(label, year),
      within,
      plain: { indicator: name },
      ...known(value),
      unit: 'EUR',
      notes: value === null && one.reason ? [one.reason] : [],
    });
    return [
      amount('sroi.inputs', labels.inputs, worth.inputs),
      amount('sroi.present-value', labels.presentValue, worth.presentValue),
      amount('sroi.net-present-value', labels.netPresentValue, worth.netPresentValue),
      ...byYear.map(({ year, value }) => amount('sroi.year-value', labels.year, value, year)),
    ];
  });
  return [
    ratio(
      'society',
      society,
      warnings.map(({ label }) => label),
    ),
    ratio('payer', payer, []),
    ...amounts,
  ];
}

function inYear({ nl, en }: Text, year: number): Text {
  return { nl: `${nl}, jaar ${year}`, en: `${en}, year ${year}` };
}
