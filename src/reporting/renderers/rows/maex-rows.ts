import { noValueHere } from '../../../core/indicators/maex-style/reasons.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Unit } from '../../../core/values/unit.ts';
import type { MaexChapter } from '../../profiles/maex-chapter.ts';
import { type ProfileFigure, profileRows } from './profile-rows.ts';
import type { ReportRow } from './report-row.ts';

/** The profile in MAEX style as rows: the value and what it is made of, by SDG, and what the centre needs. */
export function maexRows(chapter: MaexChapter): ReportRow[] {
  return profileRows(chapter, maexFigures(chapter));
}

/** The part of the inputs that a figure is made of. */
function partOf(pointer: string): string | undefined {
  const part = pointer.split('/')[1];
  return part === 'reuseRate' ? 'reuse' : part;
}

function maexFigures({ profile, sources, warnings }: MaexChapter): ProfileFigure[] {
  const { volunteering, income, ladder, co2, sdgProfile, needs, reasons } = profile;
  /** What its source says, which is more than that it is not there. */
  const whyNot = (pointer: string) =>
    sources.find(({ part, reason }) => reason !== null && part.split('/')[1] === partOf(pointer))?.reason ??
    reasons[pointer] ??
    null;
  const figure = (
    pointer: string,
    id: string,
    label: Text,
    value: number | null | undefined,
    unit: Unit,
  ): ProfileFigure => ({
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
  ] as [ProfileFigure, ...ProfileFigure[]];
  return [
    { ...first, note: [...(first.note ?? []), ...warnings.map(({ label }) => label)] },
    ...rest,
    ...sdgProfile.flatMap(({ sdg, valueEur }, row) =>
      reasons[`/sdgProfile/${row}/valueEur`]?.en === noValueHere.en
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
      ({ need, label, description, amountEur }): ProfileFigure => ({
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
