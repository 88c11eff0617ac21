import type { Language } from '../../../src/text/language.ts';
import type { Style } from '../../../src/text/lines.ts';
import type { Client } from '../play/client.ts';
import { type Draft, type Explained, figuresOf } from './answers.ts';
import { renderExplanation } from './explanation.ts';
import { renderTable } from './table.ts';

/** Reads the quarter of a centre and unfolds its figures. */
export type Reader = {
  readonly draft: Draft;
  table(): string;
  /** The explanation of the figure with this number; null when there is none. */
  explanation(number: number): Promise<string | null>;
  /** The number of the figure with this id; null when there is none. */
  numberOf(indicator: string): number | null;
};

/** Asks the service for the draft of a quarter. */
export async function readQuarter(
  client: Client,
  centreId: string,
  period: string,
  language: Language,
  style: Style,
): Promise<Reader> {
  const draft = await client.get<Draft>(`/v1/centres/${centreId}/quarterly-reports/${period}/draft`);
  const figures = figuresOf(draft);
  return {
    draft,
    table: () => renderTable(draft, language, style),
    async explanation(number) {
      const figure = figures[number - 1];
      if (!figure) return null;
      const explained = await client.get<Explained>(figure.explanation);
      const result = { ...explained.result, ...(figure.breakdowns ? { breakdowns: figure.breakdowns } : {}) };
      return renderExplanation(number, { ...explained, result }, language, style);
    },
    numberOf(indicator) {
      const index = figures.findIndex((figure) => figure.indicator === indicator);
      return index === -1 ? null : index + 1;
    },
  };
}
