import type { ParameterUsed } from '../core/result.ts';
import type { Text } from '../core/values/text.ts';
import { type ShownDefinition, shownDefinitions } from './definitions.ts';
import type { Draft } from './draft.ts';
import { type ShownFigure, showFigure } from './show-figure.ts';

/** What a report says of a quarter, as it is sent: a draft and a release have this in common, and files are made of it. */
export type ShownReport = Pick<
  Draft,
  'centre' | 'value' | 'psoStyle' | 'maexStyle' | 'agreements' | 'socialReturn' | 'dataQuality'
> & {
  period: string;
  dataAsOf: Draft['figures']['dataAsOf'];
  chapters: { id: string; label: Text; figures: ShownFigure[] }[];
  parametersUsed: ParameterUsed[];
  /** What every indicator in it means. In the report itself, so that an old one keeps the words it was made with. */
  definitions: ShownDefinition[];
};

/** The quarter as it is sent. */
export function showReport(draft: Draft): ShownReport {
  const { centre, figures, chapters, value, psoStyle, maexStyle, agreements, socialReturn, ...rest } = draft;
  const { dataQuality, parametersUsed } = rest;
  return {
    centre,
    period: figures.period.id,
    dataAsOf: figures.dataAsOf,
    chapters: chapters.map(({ id, label, figures: shown }) => ({
      id,
      label,
      figures: shown.map((one) => showFigure(figures, one)),
    })),
    value,
    psoStyle,
    maexStyle,
    agreements,
    socialReturn,
    dataQuality,
    parametersUsed,
    definitions: shownDefinitions([
      ...chapters.flatMap((chapter) =>
        chapter.figures.map(({ indicator: { id }, result: { formulaVersion } }) => ({ id, formulaVersion })),
      ),
      ...(value.maps.length > 0 ? [{ id: 'sroi' }] : []),
      { id: 'pso-style', formulaVersion: psoStyle.formulaVersion },
      { id: 'maex-style', formulaVersion: maexStyle.formulaVersion },
      { id: 'agreements.realised', formulaVersion: agreements.formulaVersion },
      { id: 'social-return', formulaVersion: socialReturn.formulaVersion },
    ]),
  };
}
