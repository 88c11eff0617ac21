import { coverageAsOf, coverageGap } from '../../core/coverage.ts';
import { indicatorRegistry } from '../../core/indicators/registry.ts';
import { countsPeople } from '../../core/indicators/sroi/impact-map/countable.ts';
import { figureOf, notOver } from '../../core/indicators/sroi/impact-map/figure-of.ts';
import {
  type FilledMap,
  fillImpactMap,
  type MapSources,
} from '../../core/indicators/sroi/impact-map/fill-impact-map.ts';
import { ledgerFigure } from '../../core/indicators/sroi/impact-map/ledger.ts';
import { partyView } from '../../core/indicators/sroi/impact-map/party-view.ts';
import { impactMapSchema } from '../../core/indicators/sroi/impact-map/shape.ts';
import { sroiInputsSchema } from '../../core/indicators/sroi/inputs.ts';
import { namedMap } from '../../core/indicators/sroi/named-map.ts';
import { payerOf } from '../../core/indicators/sroi/perspective-steps.ts';
import type { SroiResult } from '../../core/indicators/sroi/result.ts';
import { missingReason, uniqueMissing } from '../../core/reason.ts';
import type { Missing, Warning } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactPart, FactSheet } from '../../store/store.ts';
import { factPartsOf } from '../fact-parts.ts';
import { parametersOf } from '../parameters-of.ts';
import { calculateFrom } from '../service.ts';
import { type MapCalculator, resultOf } from '../sroi/map-calculator.ts';

/** Between which ends the ratio lies in nine draws of ten; null where that cannot be told. */
export type Range = { readonly low: number | null; readonly high: number | null; readonly reason: Text | null };

/** A map that was filled in and computed. */
export type ComputedMap = {
  readonly filled: FilledMap;
  readonly result: SroiResult;
  readonly payer: { readonly party: string; readonly range: Range } | null;
};

/** What a map takes of a sheet: the facts of its figures, and the money. */
export function mapParts(data: RecordData): FactPart[] {
  const { inputs, outcomes } = impactMapSchema.parse(data);
  const quantities = [
    ...inputs.map(({ value }) => (typeof value === 'object' && 'quantity' in value ? value.quantity : null)),
    ...outcomes.map(({ quantity }) => quantity),
  ];
  const ids = new Set(quantities.flatMap((one) => (typeof one === 'object' && one ? [one.indicator] : [])));
  return [...factPartsOf(indicatorRegistry.filter(({ id }) => ids.has(id))), 'ledger'];
}

/** Fills in a map on the facts of its period and computes it. `asOf` is the day as of which the facts are known. */
export async function computeMap(
  maps: Pick<MapCalculator, 'answer'>,
  data: RecordData,
  sheet: FactSheet,
  asOf: Day,
): Promise<ComputedMap> {
  const map = impactMapSchema.parse(data);
  const filled = fillImpactMap(map, sourcesOf(sheet, asOf));
  const { until } = sheet.period;
  const { sent, computed, leftOut } = await compute(maps, filled.inputs, until);
  const party = payerOf(sroiInputsSchema.parse(sent));
  const missing = missingOf(computed, { ...filled, inputs: sent });
  const reason = missing.length > 0 ? missingReason(missing) : computed.reason;
  const warnings = [
    ...notOver(until, asOf),
    ...leftOut,
    ...filled.warnings,
    ...placeWarnings(filled),
    ...computed.warnings,
  ];
  return {
    filled: { ...filled, inputs: sent },
    result: { ...computed, missing, reason: computed.status === 'ok' ? null : reason, warnings: once(warnings) },
    payer: party === null ? null : { party, range: await payerRange(maps, sent, party, until) },
  };
}

function sourcesOf(sheet: FactSheet, asOf: Day): MapSources {
  const parameters = parametersOf(sheet, sheet.period.until);
  const indicatorOf = (id: string) => {
    const indicator = indicatorRegistry.find((one) => one.id === id);
    if (!indicator) throw new Error(`an indicator of a map that was checked is not there: ${id}`);
    return indicator;
  };
  const { from, until } = sheet.period;
  const coverage = coverageAsOf(sheet.coverage, asOf);
  return {
    parameters,
    figure(source) {
      const indicator = indicatorOf(source.indicator);
      return figureOf(source, calculateFrom(indicator, sheet, asOf, source.by ? [source.by] : [], parameters));
    },
    ledger: (source) => ledgerFigure(source, sheet.ledger, coverageGap(coverage, 'ledger-entries', from, until)),
    countsPeople: ({ indicator }) => countsPeople(indicatorOf(indicator)),
  };
}

type Sent = FilledMap['inputs'];

/** A range holds the value it was drawn around. A figure can move out of it: then the range is left out, and that is told. */
async function compute(maps: Pick<MapCalculator, 'answer'>, inputs: Sent, asOf: Day) {
  const answer = await maps.answer({ map: inputs, asOf });
  const computed = resultOf(answer);
  if (computed) return { sent: inputs, computed, leftOut: [] };
  const faults = 'faults' in answer ? answer.faults : [];
  const places = new Set(faults.flatMap(({ pointer }) => /^\/sensitivity\/ranges\/(\d+)/.exec(pointer)?.[1] ?? []));
  const ranges = inputs.sensitivity?.ranges ?? [];
  const sent = {
    ...inputs,
    sensitivity:
      places.size > 0
        ? { ...inputs.sensitivity, ranges: ranges.filter((_, index) => !places.has(String(index))) }
        : { draws: inputs.sensitivity?.draws, seed: inputs.sensitivity?.seed },
  };
  const again = resultOf(await maps.answer({ map: sent, asOf }));
  if (!again) throw new Error(`a map that was checked is refused: ${faults.map(({ code }) => code).join(', ')}`);
  const names = ranges.filter((_, index) => places.has(String(index))).map(({ of, assumption }) => of ?? assumption);
  return { sent, computed: again, leftOut: [rangesLeftOut(names)] };
}

function rangesLeftOut(names: readonly string[]): Warning {
  const listed = names.length > 0 ? `: ${names.join(', ')}` : '';
  return {
    code: 'range-left-out',
    label: {
      nl: `Een bandbreedte past niet bij het cijfer van deze periode en is vervangen door de gewone spreiding${listed}`,
      en: `A range does not go with the figure of this period and the usual spread was taken instead${listed}`,
    },
  };
}

/** The range of the ratio of one party, by the draws on the map as that party sees it. */
async function payerRange(maps: Pick<MapCalculator, 'answer'>, sent: Sent, party: string, asOf: Day): Promise<Range> {
  const view = partyView(sroiInputsSchema.parse(sent), party);
  const seen = view && resultOf(await maps.answer({ map: view, asOf }));
  const { p5, p95 } = seen?.value.sensitivity.monteCarlo ?? { p5: null, p95: null };
  return { low: p5, high: p95, reason: p5 === null ? noRange : null };
}

const noRange: Text = {
  nl: 'Geen bandbreedte voor deze partij: zij zet niets in, er is geen effect voor haar, of een effect telt alleen naast effecten van anderen (overlap)',
  en: 'No range for this party: it puts nothing in, there is no outcome for it, or an outcome counts only beside those of others (overlap)',
};

/** What is missing of a looked-up number is what its figure misses, rather than the number itself. */
function missingOf({ missing }: SroiResult, { places, inputs }: FilledMap): Missing[] {
  const names = namedMap(sroiInputsSchema.parse(inputs)).inputs.map(({ name }) => name);
  const unknown = places.filter(({ exact }) => exact === null);
  const pointerOf = ({ params }: Missing): string => {
    if (params?.pointer) return params.pointer;
    return params?.input === undefined ? '' : `/inputs/${names.indexOf(params.input)}/value`;
  };
  return uniqueMissing(
    missing.flatMap((one) => {
      const pointer = pointerOf(one);
      const behind = unknown.filter((place) => pointer !== '' && place.pointer.startsWith(pointer));
      if (behind.length === 0) return [one];
      return behind.flatMap(({ name, reason, missing: deeper }): Missing[] => {
        if (deeper.length > 0 || !reason) return [...deeper];
        return [
          {
            code: 'figure-unknown',
            label: { nl: `${name}: ${reason.nl}`, en: `${name}: ${reason.en}` },
            params: { pointer },
          },
        ];
      });
    }),
  );
}

function placeWarnings({ places }: FilledMap): Warning[] {
  return places.flatMap(({ name, warnings }) =>
    warnings
      .filter(({ code }) => code !== 'period-not-over')
      .map((warning) => ({
        ...warning,
        label: { nl: `${name}: ${warning.label.nl}`, en: `${name}: ${warning.label.en}` },
      })),
  );
}

function once(warnings: readonly Warning[]): Warning[] {
  const seen = new Set<string>();
  return warnings.filter(({ code, label }) => {
    const key = `${code} ${label.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
