import { findCatalogued } from '../../core/indicators/catalogue.ts';
import type { Status } from '../../core/result.ts';
import { sameText, type Text } from '../../core/values/text.ts';
import type { ReportDocument } from '../../reporting/renderers/report-document.ts';
import { reportTables } from '../../reporting/renderers/report-tables.ts';
import type { ReportRow } from '../../reporting/renderers/rows/report-row.ts';
import type { FeedRelease, StoredLabel, StoredObservation } from '../../store/feed/port.ts';
import { notBrokenDownCode } from '../sets/codes.ts';
import { periodCode } from '../sets/period-code.ts';
import { dimensionOf } from './dimension-of.ts';

/** As CBS says whether there is a value. */
const attributes: Readonly<Record<Status, StoredObservation['attribute']>> = {
  ok: 'None',
  unknown: 'Unknown',
  'not-applicable': 'Impossible',
};

/**
 * The figures of a report as observations, made of its parsed document alone: the same document gives the same rows. All
 * rows that its files have, but for those of other periods, which are in the reports of these periods.
 */
export function observationsOf(document: ReportDocument): FeedRelease {
  const rows = reportTables(document).flatMap((table) => table.rows);
  const labels = new Labels();
  labels.add('Centres', document.centre.id, sameText(document.centre.name));
  if (document.organisation)
    labels.add('Organisations', document.organisation.id, sameText(document.organisation.name));
  return {
    traceableToPersons: document.traceableToPersons ?? false,
    observations: rows.map((row) => observationOf(row, labels)),
    labels: labels.all(),
  };
}

function observationOf(row: ReportRow, labels: Labels): StoredObservation {
  const { indicator, value, low = null, high = null, status, notes, plain } = row;
  const unit = unitOf(row);
  const part = placeOf(row);
  const within = row.within && dimensionOf(indicator, row.within.by, storable(row.within.code));
  labels.add('Measures', indicator, plain?.indicator ?? row.label, unit === '' ? null : unit);
  // Its name follows from its code.
  labels.add('Periods', periodCode(row.period), sameText(row.period));
  if (part.dimension !== '' && part.code !== notBrokenDownCode)
    labels.add(part.dimension, part.code, plain?.code ?? row.codeLabel ?? sameText(part.code));
  if (row.within && within) labels.add(within.dimension, within.code, row.within.label);
  const [reason] = value === null ? notes : [];
  return {
    measure: indicator,
    period: periodCode(row.period),
    dimension: part.dimension,
    code: part.code,
    within: within?.dimension ?? '',
    withinCode: within?.code ?? '',
    attribute: attributes[status],
    value,
    low,
    high,
    unit,
    reasonNl: reason ? storable(reason.nl) : null,
    reasonEn: reason ? storable(reason.en) : null,
  };
}

/** What a report names without giving it has no unit in its row, though it may have one elsewhere. */
function unitOf({ indicator, unit }: ReportRow): string {
  if (unit !== '') return unit;
  const catalogued = findCatalogued(indicator)?.unit ?? 'object';
  return catalogued === 'object' ? '' : catalogued;
}

function placeOf({ indicator, by, code }: ReportRow): { dimension: string; code: string } {
  if (by === undefined || by === '') return { dimension: '', code: '' };
  // A breakdown that could not be made is one row that says why.
  const { dimension } = dimensionOf(indicator, by, '');
  if (code === undefined || code === '') return { dimension, code: notBrokenDownCode };
  return dimensionOf(indicator, by, storable(code));
}

/** What codes and measures are called; of a measure that has several units, as what was agreed has, none is told. */
class Labels {
  readonly #labels = new Map<string, StoredLabel>();

  add(dimension: string, code: string, { nl, en }: Text, unit: string | null = null): void {
    const key = `${dimension} ${code}`;
    const known = this.#labels.get(key);
    const label = known ?? { dimension, code, nl: storable(nl), en: storable(en), unit };
    this.#labels.set(key, { ...label, unit: label.unit === unit ? unit : null });
  }

  all(): StoredLabel[] {
    return [...this.#labels.values()];
  }
}

/** PostgreSQL keeps no NUL in a text. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
