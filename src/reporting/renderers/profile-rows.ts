import { noValueHere } from '../../core/indicators/maex-style/reasons.ts';
import type { Status } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';
import type { Unit } from '../../core/values/unit.ts';
import type { Language } from '../../text/language.ts';
import type { Draft } from '../draft.ts';
import type { MaexChapter } from '../profiles/maex-chapter.ts';
import type { PsoChapter } from '../profiles/pso-chapter.ts';
import { type CsvDialect, number, percent, type Row, safe } from './csv.ts';

/** A figure of a chapter; each row repeats the disclaimer, so that no row taken out of the table loses it. */
type Figure = {
  readonly id: string;
  readonly label: Text;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit: Unit;
  readonly by?: string;
  readonly code?: string;
  readonly codeLabel?: Text;
  readonly note?: readonly (Text | null)[];
  readonly status?: Status;
};

type Chapter = Pick<PsoChapter, 'period' | 'disclaimer'>;

/** The chapters of share and profile as rows of the long table. */
export function profileRows(
  { figures: { centreId }, psoStyle, maexStyle }: Pick<Draft, 'figures' | 'psoStyle' | 'maexStyle'>,
  language: Language,
  dialect: CsvDialect,
): Row[] {
  const rowOf = (chapter: Chapter) => (figure: Figure) => row(centreId, chapter, figure, language, dialect);
  return [...psoFigures(psoStyle).map(rowOf(psoStyle)), ...maexFigures(maexStyle).map(rowOf(maexStyle))];
}

function row(centreId: string, chapter: Chapter, figure: Figure, language: Language, dialect: CsvDialect): Row {
  const { id, label, value, low, high, unit, by = '', code = '', codeLabel, note = [], status } = figure;
  const isPercent = dialect === 'nl' && unit === 'fraction';
  const print = (one: number | null | undefined) =>
    one === null || one === undefined ? '' : number(isPercent ? percent(one) : String(one), dialect);
  const notes = [...note, chapter.disclaimer];
  return {
    period: chapter.period.id,
    centre: safe(centreId),
    indicator: id,
    label: label[language],
    breakdown: by,
    code,
    codeLabel: codeLabel ? safe(codeLabel[language]) : '',
    value: print(value),
    low: print(low),
    high: print(high),
    unit: isPercent ? '%' : unit,
    status: status ?? (value === null ? 'unknown' : 'ok'),
    note: safe(notes.flatMap((text) => text?.[language] ?? []).join('; ')),
  };
}

function psoFigures({ share, groups, withoutPosition, status, reason, warnings }: PsoChapter): Figure[] {
  const why = (value: number | null | undefined) => (value === null || value === undefined ? [reason] : []);
  const none = status === 'not-applicable' ? { status } : {};
  const part = (name: 'direct' | 'indirect' | 'indirectCounted' | 'total', id: string, label: Text): Figure => ({
    id: `pso-style.${id}`,
    label,
    value: share?.[name] ?? null,
    low: name === 'indirect' ? null : (share?.atLeast?.[name] ?? null),
    unit: 'fraction',
    ...(share?.[name] === null ? none : {}),
    note: [...why(share?.[name]), ...(name === 'total' ? warnings.map((warning) => warning.label) : [])],
  });
  const fte = (name: 'totalFte' | 'weightedFte' | 'attributedFte', id: string, label: Text): Figure => ({
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
    ...groups.map(
      ({ group, label, standing, positions }): Figure => ({
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
      ({ group, label, participants }): Figure => ({
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

const beside: Text = { nl: 'Naast het aandeel, niet erin', en: 'Beside the share, not in it' };

/** The part of the inputs that a figure is made of. */
function partOf(pointer: string): string | undefined {
  const part = pointer.split('/')[1];
  return part === 'reuseRate' ? 'reuse' : part;
}

function maexFigures({ profile, sources, warnings }: MaexChapter): Figure[] {
  const { volunteering, income, ladder, co2, sdgProfile, needs, reasons } = profile;
  /** What its source says, which is more than that it is not there. */
  const whyNot = (pointer: string) =>
    sources.find(({ part, reason }) => reason !== null && part.split('/')[1] === partOf(pointer))?.reason ??
    reasons[pointer] ??
    null;
  const figure = (pointer: string, id: string, label: Text, value: number | null | undefined, unit: Unit): Figure => ({
    id: `maex-style.${id}`,
    label,
    value: value ?? null,
    unit,
    note: value === null ? [whyNot(pointer)] : [],
  });
  const [first, ...rest] = [
    figure(
      '/impactValueEur',
      'impact-value',
      { nl: 'Impactwaarde (MAEX-stijl)', en: 'Impact value (MAEX style)' },
      profile.impactValueEur,
      'EUR',
    ),
    figure(
      '/outcomesOnlyEur',
      'outcomes-only',
      { nl: 'Impactwaarde zonder vrijwilligersuren', en: 'Impact value without hours of volunteering' },
      profile.outcomesOnlyEur,
      'EUR',
    ),
    {
      ...figure(
        '/volunteering/valueEur',
        'volunteering-value',
        { nl: 'Waarde van vrijwilligersuren', en: 'Value of the hours of volunteering' },
        volunteering.valueEur,
        'EUR',
      ),
      low: volunteering.lowEur ?? null,
      high: volunteering.highEur ?? null,
    },
    figure(
      '/volunteering/fte',
      'volunteering-fte',
      { nl: 'Fte van vrijwilligers', en: 'Fte of volunteers' },
      volunteering.fte,
      'fte',
    ),
    {
      ...figure(
        '/co2/valueEur',
        'co2-value',
        { nl: 'Waarde van vermeden CO2', en: 'Value of avoided CO2' },
        co2.valueEur,
        'EUR',
      ),
      low: co2.lowEur ?? null,
      high: co2.highEur ?? null,
    },
    figure(
      '/income/ownIncomeShare',
      'own-income',
      { nl: 'Eigen inkomsten', en: 'Own income' },
      income.ownIncomeShare,
      'fraction',
    ),
    figure(
      '/income/hhi',
      'income-concentration',
      { nl: 'Concentratie van inkomsten', en: 'Concentration of income' },
      income.hhi,
      'fraction',
    ),
    figure(
      '/ladder/meanGrowth',
      'ladder-growth',
      { nl: 'Groei op de participatieladder', en: 'Growth on the participation ladder' },
      ladder.meanGrowth,
      'step',
    ),
    figure(
      '/reuseRate',
      'reuse-rate',
      { nl: 'Deel dat een nieuwe eigenaar vond', en: 'Part that found a new owner' },
      profile.reuseRate,
      'fraction',
    ),
  ] as [Figure, ...Figure[]];
  return [
    { ...first, note: [...(first.note ?? []), ...warnings.map(({ label }) => label)] },
    ...rest,
    ...sdgProfile.flatMap(({ sdg, valueEur }, row) =>
      reasons[`/sdgProfile/${row}/valueEur`] === noValueHere
        ? []
        : {
            ...figure(
              `/sdgProfile/${row}/valueEur`,
              'sdg-value',
              { nl: 'Waarde bij SDG', en: 'Value with SDG' },
              valueEur,
              'EUR',
            ),
            by: 'sdg',
            code: String(sdg),
            codeLabel: { nl: `SDG ${sdg}`, en: `SDG ${sdg}` },
          },
    ),
    ...needs.map(
      ({ need, label, description, amountEur }): Figure => ({
        id: 'maex-style.need',
        label: { nl: 'Behoefte', en: 'Need' },
        value: amountEur ?? null,
        unit: 'EUR',
        by: 'need',
        code: need,
        codeLabel:
          description === null ? label : { nl: `${label.nl}: ${description}`, en: `${label.en}: ${description}` },
        status: amountEur === null || amountEur === undefined ? 'not-applicable' : 'ok',
      }),
    ),
  ];
}
