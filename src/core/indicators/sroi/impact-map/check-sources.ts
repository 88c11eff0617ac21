import { indicatorRegistry } from '../../registry.ts';
import { isCountable, isMadeOfMaps } from './countable.ts';
import { isPrice, ownPriceForms, priceIds } from './prices.ts';
import { rowCodes } from './row-codes.ts';
import type { FigureSource, ImpactMap, LedgerSource, PriceSource, QuantitySource } from './shape.ts';

/** What is wrong with a map, where, and what the rule needs to be said. */
export type MapFault = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
};

/** What is wrong with where the numbers of a map come from: figures, prices and ledger. */
export function sourceFaults({ inputs, outcomes }: ImpactMap): MapFault[] {
  return [
    ...inputs.flatMap(({ value }, index): MapFault[] => {
      const at = ['inputs', index, 'value'];
      if (typeof value === 'number' || 'ledger' in value) return [];
      return [...quantityFaults(value.quantity, [...at, 'quantity']), ...priceFaults(value.price, [...at, 'price'])];
    }),
    ...ledgerFaults(inputs),
    ...outcomes.flatMap(({ quantity, proxyValue, proxySource }, index): MapFault[] => {
      const at = ['outcomes', index];
      const hasOwnPrice = typeof proxyValue === 'number' && (proxySource ?? '').trim() === '';
      return [
        ...quantityFaults(quantity ?? null, [...at, 'quantity']),
        ...priceFaults(proxyValue ?? null, [...at, 'proxyValue']),
        ...(hasOwnPrice ? [{ path: [...at, 'proxySource'], code: 'price-without-source' }] : []),
      ];
    }),
  ];
}

function quantityFaults(source: QuantitySource | null, path: MapFault['path']): MapFault[] {
  return source === null || typeof source === 'number' ? [] : figureFaults(source, path);
}

function figureFaults({ indicator: id, by, code }: FigureSource, path: MapFault['path']): MapFault[] {
  const at = (member: string) => [...path, member];
  if (isMadeOfMaps(id)) return [{ path: at('indicator'), code: 'figure-made-of-maps' }];
  const indicator = indicatorRegistry.find((one) => one.id === id);
  if (!indicator) {
    const countable = indicatorRegistry.filter(isCountable).map((one) => one.id);
    return [{ path: at('indicator'), code: 'unknown-indicator', params: { codes: countable.join(', ') } }];
  }
  if (!isCountable(indicator))
    return [{ path: at('indicator'), code: 'figure-is-no-count', params: { unit: indicator.unit } }];
  if (by === undefined || by === null)
    return code === undefined || code === null ? [] : [{ path: at('by'), code: 'required' }];
  const names: readonly string[] = indicator.breakdowns;
  if (!names.includes(by))
    return [{ path: at('by'), code: 'unknown-breakdown', params: { codes: names.join(', ') || '-' } }];
  if (code === undefined || code === null) return [{ path: at('code'), code: 'required' }];
  const codes = rowCodes(indicator.family, by);
  if (codes && !codes.includes(code))
    return [{ path: at('code'), code: 'unknown-code', params: { codes: codes.join(', ') } }];
  return [];
}

function priceFaults(source: PriceSource | null, path: MapFault['path']): MapFault[] {
  if (source === null || typeof source === 'number' || isPrice(source.parameter)) return [];
  return [
    {
      path: [...path, 'parameter'],
      code: 'unknown-parameter',
      params: { valid: [...priceIds, ...ownPriceForms].join(', ') },
    },
  ];
}

/** Two inputs that take the same entries would count them twice. */
function ledgerFaults(inputs: ImpactMap['inputs']): MapFault[] {
  const taken: { readonly source: LedgerSource; readonly name: string }[] = [];
  return inputs.flatMap(({ name, value }, index): MapFault[] => {
    if (typeof value === 'number' || !('ledger' in value)) return [];
    const clash = taken.find(({ source }) => overlap(source, value));
    taken.push({ source: value, name });
    return clash ? [{ path: ['inputs', index, 'value'], code: 'ledger-counted-twice' }] : [];
  });
}

function overlap(one: LedgerSource, other: LedgerSource): boolean {
  const meet = (a: readonly string[] | null | undefined, b: readonly string[] | null | undefined) =>
    !a || !b || a.some((code) => b.includes(code));
  return one.ledger === other.ledger && meet(one.codes, other.codes) && meet(one.parties, other.parties);
}
