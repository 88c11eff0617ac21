import type { FilledPlace } from '../../core/indicators/sroi/impact-map/fill-impact-map.ts';
import { perspectiveLabels } from '../../core/indicators/sroi/perspectives.ts';
import type { SroiAssumption, SroiValue } from '../../core/indicators/sroi/result.ts';
import { party as parties } from '../../core/lists/party.ts';
import type { Missing, ParameterUsed, Status, Warning } from '../../core/result.ts';
import { periodText } from '../../core/values/period-text.ts';
import type { Text } from '../../core/values/text.ts';
import type { MapOutcome } from './impact-map-service.ts';
import { type MapTornado, mapTornado } from './map-tornado.ts';

/** Amounts of one side: what it puts in, what that brings it, and the difference. */
export type Worth = { inputs: number | null; presentValue: number | null; netPresentValue: number | null };
/** A ratio with the range in which nine draws of ten lie. */
export type Ratio = Worth & { ratio: number | null; low: number | null; high: number | null; reason: Text | null };

/** One impact map as a report shows it: who pays, who gains, when; what was assumed and what was published, apart. */
export type MapValue = {
  map: { id: string; name: string; version: number; revision: number; updatedAt: string };
  period: { id: string; from: string; until: string; label: Text };
  status: Status;
  reason: Text | null;
  society: Ratio & { label: Text };
  payer: Ratio & { label: Text; party: string | null };
  parties: (Worth & { party: string | null; label: Text; byYear: { year: number; value: number | null }[] })[];
  /** What the ratio hangs on; releases of before it was kept do not have it. */
  sensitivity?: MapTornado;
  assumptions: SroiAssumption[];
  parametersUsed: ParameterUsed[];
  lookedUp: FilledPlace[];
  missing: Missing[];
  warnings: Warning[];
  explanation: string;
};

export type ValueChapter = { label: Text; maps: MapValue[]; more: number; hint: Text | null };

const label: Text = {
  nl: 'Maatschappelijke waarde (SROI): wie betaalt, wie profiteert, wanneer',
  en: 'Social value (SROI): who pays, who gains, when',
};
const noMap: Text = {
  nl: 'Er is nog geen impactkaart voor dit kwartaal. Leg er een vast onder /impact-maps van dit centrum: wat er ingezet wordt, wat daarvan komt en voor wie, met reden en bron. Een voorbeeld staat in /docs.',
  en: 'There is no impact map for this quarter yet. Record one under /impact-maps of this centre: what is put in, what comes of it and for whom, with reason and source. There is an example in /docs.',
};
const nobody: Text = { nl: 'Partij niet genoemd', en: 'Party not stated' };

/** The chapter of value, of the maps of a quarter. */
export function valueChapter(
  centreId: string,
  { outcomes, more }: { outcomes: readonly MapOutcome[]; more: number },
): ValueChapter {
  return {
    label,
    maps: outcomes.map((one) => mapValue(centreId, one)),
    more,
    hint: outcomes.length === 0 ? noMap : null,
  };
}

function mapValue(centreId: string, { map, window, filled, result, payer }: MapOutcome): MapValue {
  const { value, status, reason, missing, warnings, assumptions, parametersUsed } = result;
  const { p5, p95 } = value.sensitivity.monteCarlo;
  const mine = value.byPerspective.findIndex(({ perspective }) => perspective === 'payer');
  const side = value.byPerspective[mine];
  const year = window.until.slice(0, 7);
  return {
    map: {
      id: map.id,
      name: String(map.data.name),
      version: map.version,
      revision: map.revision,
      updatedAt: map.updatedAt,
    },
    period: { id: window.id, from: window.from, until: window.until, label: periodText(window) },
    status,
    reason,
    society: {
      label: perspectiveLabels.society,
      ...worthOf(value),
      ratio: value.ratio,
      low: p5,
      high: p95,
      reason: value.ratio === null ? reason : null,
    },
    payer: {
      label: payer ? nameOf(payer.party) : perspectiveLabels.payer,
      party: payer?.party ?? null,
      inputs: side?.inputs ?? null,
      presentValue: side?.presentValue ?? null,
      netPresentValue: side?.netPresentValue ?? null,
      ratio: side?.ratio ?? null,
      ...(payer?.range ?? { low: null, high: null }),
      reason:
        side?.ratio === null
          ? (value.reasons[`/byPerspective/${mine}/ratio`] ?? reason)
          : (payer?.range.reason ?? null),
    },
    parties: value.byParty.map((row) => ({
      party: row.party,
      label: nameOf(row.party),
      ...worthOf(row),
      byYear: row.byYear.map(({ year: number, nominal }) => ({ year: number, value: nominal })),
    })),
    sensitivity: mapTornado(value),
    assumptions,
    parametersUsed: allParameters(filled.parametersUsed, parametersUsed),
    lookedUp: [...filled.places],
    missing,
    warnings,
    explanation: `/v1/centres/${centreId}/impact-maps/${map.id}/result?period=${year}&version=${map.version}`,
  };
}

function worthOf({ inputs, presentValue, netPresentValue }: Pick<SroiValue, keyof Worth>): Worth {
  return { inputs, presentValue, netPresentValue };
}

function nameOf(code: string | null): Text {
  const found = code === null ? undefined : parties.find(code);
  return found ? { nl: found.nl, en: found.en } : nobody;
}

/** Prices of the map, and the thresholds by which it was judged. */
export function allParameters(prices: readonly ParameterUsed[], judged: readonly ParameterUsed[]): ParameterUsed[] {
  const byId = new Map([...prices, ...judged].map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
