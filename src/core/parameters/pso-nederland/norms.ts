import { defineParameter, type Parameter, type ParameterEntry } from '../../define-parameter.ts';
import { decimal, exact } from '../../values/decimal.ts';

/** The page has no date: sizes row by row came with 1.5, and a fourth level that it does not have with 2.1. */
const published: Omit<ParameterEntry, 'value'> = {
  from: '2017-04-01',
  to: '2023-03-31',
  source: {
    title: 'PSO-normen',
    publisher: 'PSO-Nederland',
    url: 'https://pso-nederland.nl/direct-meten-en-aanvragen/wat-meet-en-certificeert-de-pso/pso-normen',
    year: null,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
  note: {
    nl: 'De bladzijde heeft geen datum: tussen handleiding 1.5 (april 2017) en 2.1 (april 2023). Van de volledige tabel zijn alleen deze groottes gepubliceerd.',
    en: 'The page is undated: between manual 1.5 (April 2017) and 2.1 (April 2023). Of the full table only these sizes were published.',
  },
};

/** Size in fte, and the norm of each level in percent, as printed. The last row holds for all that is larger. */
const printed: readonly (readonly [size: number, ...percents: readonly [string, string, string]])[] = [
  [2, '21.4', '28.0', '33.0'],
  [5, '12.6', '17.0', '22.0'],
  [10, '6.7', '9.0', '15.5'],
  [15, '6.2', '8.0', '13.0'],
  [20, '5.7', '7.3', '10.8'],
  [25, '5.2', '6.6', '9.8'],
  [30, '4.7', '6.1', '8.9'],
  [35, '4.2', '5.6', '8.4'],
  [40, '3.7', '5.1', '7.9'],
  [45, '3.4', '4.6', '7.4'],
  [50, '3.0', '3.7', '6.8'],
  [60, '2.6', '3.4', '5.7'],
  [70, '2.3', '3.0', '5.1'],
  [80, '2.0', '2.6', '4.6'],
  [90, '1.7', '2.3', '4.2'],
  [100, '1.5', '2.1', '3.9'],
  [105, '1.4', '1.9', '3.7'],
];

/** The norms of three levels by size, to compare a total with. */
export const psoNorms: readonly Parameter[] = printed.flatMap(([size, ...percents]) =>
  percents.map((percent, index) =>
    defineParameter({
      id: `pso-norm.level-${index + 1}.size-${size}`,
      label: {
        nl: `Norm ${index + 1} van de tabel van 2017-2023, bij ${size} fte`,
        en: `Norm ${index + 1} of the table of 2017-2023, at ${size} fte`,
      },
      unit: 'fraction',
      kind: 'benchmark',
      history: [{ ...published, value: exact(decimal(percent).dividedBy(100)) }],
    }),
  ),
);
