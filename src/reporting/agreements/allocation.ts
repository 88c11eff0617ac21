import type { ParameterUsed } from '../../core/result.ts';
import { Trace } from '../../core/trace.ts';
import { Decimal, decimal } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactSheet } from '../../store/store.ts';
import { parametersOf } from '../parameters-of.ts';

/** The part of what has no person that falls to an agreement, and the own values it rests on. */
export type AllocationKey = { readonly share: Decimal; readonly about: Text; readonly used: readonly ParameterUsed[] };
/** Why a key that was agreed gives no part. */
export type NoKey = { readonly reason: Text };

type Sheet = Pick<FactSheet, 'ownValues' | 'period' | 'material'>;

/**
 * The key of an agreement over a period; null when none was agreed. The inhabitants and the origin of a municipality are
 * own values of the last day of the period: `inhabitants.GM0503`, `collected-share.GM0503`.
 */
export function allocationKey(agreement: RecordData, sheet: Sheet): AllocationKey | NoKey | null {
  const { allocation, contractShare } = agreement;
  if (allocation === 'inhabitants') return byInhabitants(agreement, sheet);
  if (allocation === 'tonnes-by-origin') return byOrigin(agreement, sheet);
  if (allocation === undefined) return null;
  if (typeof contractShare !== 'number')
    return {
      reason: { nl: 'Het deel van het contract is niet gegeven', en: 'The share of the contract was not given' },
    };
  const about = { nl: 'Het afgesproken deel van het centrum', en: 'The agreed share of the centre' };
  return { share: decimal(contractShare), about, used: [] };
}

export function hasNoKey(key: AllocationKey | NoKey): key is NoKey {
  return 'reason' in key;
}

function byInhabitants(agreement: RecordData, sheet: Sheet): AllocationKey | NoKey {
  const year = Number(sheet.period.until.slice(0, 4));
  const area = sheet.material.inhabitants.filter((one) => one.year <= year).at(-1);
  if (!area)
    return {
      reason: {
        nl: `Het aantal inwoners van het verzorgingsgebied in of voor ${year} is niet bekend: de beheerder geeft het bij het centrum`,
        en: `The inhabitants of the service area in or before ${year} are not known: the administrator gives them with the centre`,
      },
    };
  const own = ownSum('inhabitants', agreement, sheet);
  if ('reason' in own) return own;
  const share = own.sum.dividedBy(area.inhabitants);
  if (share.greaterThan(1))
    return {
      reason: {
        nl: 'In de gemeenten van de afspraak wonen meer mensen dan in het hele verzorgingsgebied: een van beide aantallen klopt niet',
        en: 'More people live in the municipalities of the agreement than in the whole service area: one of the numbers is wrong',
      },
    };
  const about = { nl: 'Het deel van het centrum naar inwoners', en: 'The share of the centre by inhabitants' };
  return { share, about, used: own.used };
}

function byOrigin(agreement: RecordData, sheet: Sheet): AllocationKey | NoKey {
  const own = ownSum('collected-share', agreement, sheet);
  if ('reason' in own) return own;
  if (own.sum.greaterThan(1))
    return {
      reason: {
        nl: 'De delen van de ingezamelde kilo’s zijn samen meer dan 1',
        en: 'The parts of the kilograms collected are together more than 1',
      },
    };
  const about = {
    nl: 'Het deel van het centrum naar herkomst van de kilo’s',
    en: 'The share of the centre by origin of the kilograms',
  };
  return { share: own.sum, about, used: own.used };
}

type OwnSum = { readonly sum: Decimal; readonly used: readonly ParameterUsed[] };

/** The own values of all municipalities of an agreement together: one that is not there leaves the sum unknown. */
function ownSum(name: 'inhabitants' | 'collected-share', agreement: RecordData, sheet: Sheet): OwnSum | NoKey {
  const codes = [...new Set(((agreement.municipalities ?? []) as RecordData[]).map(({ code }) => String(code)))];
  if (codes.length === 0)
    return {
      reason: {
        nl: 'De afspraak noemt geen gemeenten (municipalities) om naar te verdelen',
        en: 'The agreement names no municipalities to divide by',
      },
    };
  const trace = new Trace(parametersOf(sheet, sheet.period.until));
  const read = codes.map((code) => trace.read(`${name}.${code}`));
  const lacking = codes.filter((_, index) => 'code' in (read[index] ?? {}));
  if (lacking.length > 0) {
    const ids = lacking.map((code) => `${name}.${code}`).join(', ');
    return {
      reason: {
        nl: `Eigen waarde nodig, van of voor ${sheet.period.until}: ${ids}`,
        en: `Own value needed, of ${sheet.period.until} or before: ${ids}`,
      },
    };
  }
  const values = read.flatMap((one) => ('code' in one ? [] : [decimal(one.value)]));
  return { sum: values.reduce((sum, value) => sum.plus(value), new Decimal(0)), used: trace.parametersUsed };
}
