import { Figures } from '../../figures.ts';
import type { Told } from '../../quantity.ts';
import type { Text } from '../../values/text.ts';
import type { SroiInputs } from './inputs.ts';
import type { MapSteps } from './map-steps.ts';
import { noSwitching } from './reasons.ts';
import type { SroiValue } from './result.ts';

type Worth = Readonly<Record<'inputs' | 'presentValue' | 'netPresentValue', Told>>;
type Ratios = Readonly<Record<'ratio' | 'netRatio', Told>>;

/** The value for reading: each number rounded once, with its step or its reason. Amounts are rounded to cents. */
export function sroiValue(map: SroiInputs, steps: MapSteps, sensitivity: SroiValue['sensitivity'] | Text): SroiValue {
  const figures = new Figures();
  const worth = (at: string, { inputs, presentValue, netPresentValue }: Worth) => ({
    inputs: figures.take(`${at}/inputs`, inputs, 'EUR'),
    presentValue: figures.take(`${at}/presentValue`, presentValue, 'EUR'),
    netPresentValue: figures.take(`${at}/netPresentValue`, netPresentValue, 'EUR'),
  });
  const ratios = (at: string, { ratio, netRatio }: Ratios) => ({
    ratio: figures.take(`${at}/ratio`, ratio, 'ratio'),
    netRatio: figures.take(`${at}/netRatio`, netRatio, 'ratio'),
  });
  const { society, before, payback } = steps;
  return {
    currency: map.currency,
    ...ratios('', society),
    ...worth('', society),
    byYear: steps.years.map(({ nominal, presentValue }, year) => ({
      year: year + 1,
      nominal: figures.take(`/byYear/${year}/nominal`, nominal, 'EUR'),
      presentValue: figures.take(`/byYear/${year}/presentValue`, presentValue, 'EUR'),
    })),
    byOutcome: steps.outcomes.map(({ outcome: { key, given, isTransfer }, impact, presentValue }, index) => ({
      outcome: key,
      name: given.name,
      party: given.party,
      countsPeople: given.countsPeople,
      transfer: isTransfer,
      impact: figures.take(`/byOutcome/${index}/impact`, impact, 'EUR'),
      presentValue: figures.take(`/byOutcome/${index}/presentValue`, presentValue, 'EUR'),
    })),
    byParty: steps.parties.map((row, index) => ({
      party: row.party,
      ...worth(`/byParty/${index}`, row),
      byYear: row.years.map((nominal, year) => ({
        year: year + 1,
        nominal: figures.take(`/byParty/${index}/byYear/${year}/nominal`, nominal, 'EUR'),
      })),
    })),
    byPerspective: steps.perspectives.map((row, index) => ({
      perspective: row.perspective,
      parties: [...row.parties],
      ...worth(`/byPerspective/${index}`, row),
      ...ratios(`/byPerspective/${index}`, row),
    })),
    payback: {
      simpleMonths: figures.take('/payback/simpleMonths', payback.simpleMonths, 'month'),
      cumulativeYears: figures.take('/payback/cumulativeYears', payback.cumulativeYears, 'ratio'),
    },
    beforeCorrections: {
      label: { nl: 'Voor correcties: niet de uitkomst', en: 'Before corrections: not the result' },
      presentValue: figures.take('/beforeCorrections/presentValue', before.presentValue, 'EUR'),
      netPresentValue: figures.take('/beforeCorrections/netPresentValue', before.netPresentValue, 'EUR'),
      ratio: figures.take('/beforeCorrections/ratio', before.ratio, 'ratio'),
    },
    sensitivity: 'tornado' in sensitivity ? explained(sensitivity, figures) : notTold(sensitivity, figures),
    reasons: figures.reasons,
    stepOf: figures.stepOf,
  };
}

function explained(sensitivity: SroiValue['sensitivity'], figures: Figures): SroiValue['sensitivity'] {
  for (const [index, { value }] of sensitivity.switchingValues.entries())
    if (value === null) figures.none(`/sensitivity/switchingValues/${index}/value`, noSwitching);
  for (const [index, row] of sensitivity.tornado.entries())
    for (const name of ['ratioAtLow', 'ratioAtHigh', 'swing'] as const)
      if (row[name] === null) figures.none(`/sensitivity/tornado/${index}/${name}`, noSwitching);
  return sensitivity;
}

function notTold(reason: Text, figures: Figures): SroiValue['sensitivity'] {
  const none = (name: string) => figures.none(`/sensitivity/monteCarlo/${name}`, reason);
  figures.none('/sensitivity', reason);
  return {
    tornado: [],
    switchingValues: [],
    monteCarlo: {
      p5: none('p5'),
      p50: none('p50'),
      p95: none('p95'),
      probabilityAboveOne: none('probabilityAboveOne'),
    },
  };
}
