import type { Text } from '../../core/values/text.ts';
import type { Language } from '../../text/language.ts';
import type { MapValue, ValueChapter } from '../impact-maps/value-chapter.ts';
import type { Figures } from '../service.ts';
import { type CsvDialect, number, type Row, safe } from './csv.ts';

const labels = {
  ratio: { nl: 'SROI-impactratio', en: 'SROI impact ratio' },
  inputs: { nl: 'SROI: inzet', en: 'SROI: inputs' },
  presentValue: { nl: 'SROI: contante waarde', en: 'SROI: present value' },
  netPresentValue: { nl: 'SROI: netto contante waarde', en: 'SROI: net present value' },
  year: { nl: 'SROI: waarde in jaar', en: 'SROI: value in year' },
} satisfies Record<string, Text>;

/** The chapter of value as rows of the long table: ratios with their range, then per party who pays, gains, and when. */
export function valueRows(
  { centreId, period }: Pick<Figures, 'centreId' | 'period'>,
  { maps, more, hint, label }: ValueChapter,
  language: Language,
  dialect: CsvDialect,
): Row[] {
  const print = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : number(String(value), dialect);
  const empty: Row = {
    period: period.id,
    centre: safe(centreId),
    indicator: 'sroi',
    label: label[language],
    breakdown: '',
    code: '',
    codeLabel: '',
    value: '',
    low: '',
    high: '',
    unit: 'ratio',
    status: 'unknown',
    note: hint?.[language] ?? '',
  };
  if (maps.length === 0) return [empty];
  const left: Text = {
    nl: `Nog ${more} impactkaarten van dit kwartaal`,
    en: `${more} more impact maps of this quarter`,
  };
  return [
    ...maps.flatMap((map) => rowsOfMap(map, { ...empty, period: map.period.id, label: '', note: '' }, language, print)),
    ...(more > 0 ? [{ ...empty, note: left[language] }] : []),
  ];
}

type Print = (value: number | null) => string;

function rowsOfMap(one: MapValue, blank: Row, language: Language, print: Print): Row[] {
  const { map, society, payer, parties, warnings } = one;
  const version = language === 'nl' ? `versie ${map.version}` : `version ${map.version}`;
  const named = (label: Text) => safe(`${label[language]} (${map.name}, ${version})`);
  const statusOf = (value: number | null) => (value === null ? 'unknown' : 'ok');
  const ratio = (code: string, side: MapValue['society'], notes: readonly Text[]): Row => ({
    ...blank,
    label: named(labels.ratio),
    breakdown: 'perspective',
    code,
    codeLabel: safe(side.label[language]),
    value: print(side.ratio),
    low: print(side.low),
    high: print(side.high),
    status: statusOf(side.ratio),
    note: safe(notes.map((text) => text[language]).join('; ')),
  });
  const told = (reason: Text | null) => (reason ? [reason] : []);
  const amounts = parties.flatMap(({ party, label, byYear, ...worth }) => {
    const amount = (indicator: string, name: Text, breakdown: string, code: string, value: number | null): Row => ({
      ...blank,
      indicator,
      label: named(name),
      breakdown,
      code,
      codeLabel: safe(label[language]),
      value: print(value),
      unit: 'EUR',
      status: statusOf(value),
      note: value === null && one.reason ? safe(one.reason[language]) : '',
    });
    const code = party ?? 'not-stated';
    return [
      amount('sroi.inputs', labels.inputs, 'party', code, worth.inputs),
      amount('sroi.present-value', labels.presentValue, 'party', code, worth.presentValue),
      amount('sroi.net-present-value', labels.netPresentValue, 'party', code, worth.netPresentValue),
      ...byYear.map(({ year, value }) =>
        amount('sroi.year-value', labels.year, 'party-year', `${code}/${year}`, value),
      ),
    ];
  });
  return [
    ratio('society', society, [...told(society.reason), ...warnings.map(({ label }) => label)]),
    ratio('payer', payer, told(payer.reason)),
    ...amounts,
  ];
}
