import type { ParameterSet } from '../../../parameters/parameter-set.ts';
import type { Missing, ParameterUsed, Warning } from '../../../result.ts';
import { Trace } from '../../../trace.ts';
import { Decimal, decimal } from '../../../values/decimal.ts';
import type { Text } from '../../../values/text.ts';
import { limits } from '../limits.ts';
import type { Figured } from './figured.ts';
import type { FigureSource, ImpactMap, LedgerSource, PriceSource, QuantitySource } from './shape.ts';
import { type PriceOrigin, toSroiInputs } from './to-sroi-inputs.ts';

/** What a map looks up. Handed in, so that who may see less can be given less: a release gives protected figures. */
export type MapSources = {
  readonly figure: (source: FigureSource) => Figured;
  readonly ledger: (source: LedgerSource) => Figured;
  readonly countsPeople: (source: FigureSource) => boolean;
  readonly parameters: ParameterSet;
};

/** One place of a map that was looked up: where, from what, and what came of it. */
export type FilledPlace = {
  /** In the map, and mostly in the inputs of the calculation too. */
  readonly pointer: string;
  /** The row it belongs to. */
  readonly name: string;
  readonly from: { readonly figure: FigureSource } | { readonly ledger: LedgerSource } | { readonly parameter: string };
} & Figured;

export type FilledMap = {
  /** As a calculation takes it: the same map again gives the same ratio. */
  readonly inputs: ReturnType<typeof toSroiInputs>;
  readonly places: readonly FilledPlace[];
  readonly parametersUsed: readonly ParameterUsed[];
  readonly warnings: readonly Warning[];
};

/** Looks up every number of a map that is not written in it. What cannot be told stays unknown, and is never 0. */
export function fillImpactMap(map: ImpactMap, sources: MapSources): FilledMap {
  const filler = new Filler(sources);
  const inputs = toSroiInputs(map, {
    input: (value, index) => {
      const name = map.inputs[index]?.name ?? '';
      const at = `/inputs/${index}/value`;
      if (typeof value === 'number') return value;
      if ('ledger' in value) return filler.ledger(value, at, name);
      const quantity = filler.quantity(value.quantity, `${at}/quantity`, name);
      const price = filler.price(value.price, `${at}/price`, name).value;
      return quantity === null || price === null ? null : decimal(quantity).times(price).toNumber();
    },
    quantity: (value, index) => filler.quantity(value, `/outcomes/${index}/quantity`, outcomeName(map, index)),
    price: (value, index) => {
      const price = filler.price(value, `/outcomes/${index}/proxyValue`, outcomeName(map, index));
      if (price.kind === 'transfer' && map.outcomes[index]?.proxyKind !== 'transfer')
        filler.transfers.push(outcomeName(map, index));
      return price;
    },
    countsPeople: (value) => value !== null && typeof value !== 'number' && sources.countsPeople(value),
  });
  return {
    inputs,
    places: filler.places,
    parametersUsed: filler.trace.parametersUsed,
    warnings: [...unlessNone(filler.transfers), ...bothWays(map)],
  };
}

function outcomeName({ outcomes }: ImpactMap, index: number): string {
  const { id, name } = outcomes[index] ?? {};
  return id ?? name ?? '';
}

const negative: Text = {
  nl: 'Dit cijfer is negatief, en een aantal is niet negatief: geef een nadelig effect een negatieve prijs',
  en: 'This figure is negative, and a quantity is not: give an adverse outcome a negative price',
};
const tooLarge: Text = { nl: 'Dit cijfer is te groot om mee te rekenen', en: 'This figure is too large to count with' };

/** Both languages at once: the source of a price is text of one language. */
const ownPrice = '(eigen waarde, own value)';

type Price = { readonly value: number | null; readonly source: PriceOrigin; readonly kind?: string };

class Filler {
  readonly places: FilledPlace[] = [];
  readonly transfers: string[] = [];
  readonly trace: Trace;
  readonly #sources: MapSources;

  constructor(sources: MapSources) {
    this.#sources = sources;
    this.trace = new Trace(sources.parameters);
  }

  quantity(source: QuantitySource | null, pointer: string, name: string): number | null {
    if (source === null || typeof source === 'number') return source;
    return this.#take(this.#sources.figure(source), { pointer, name, from: { figure: source } });
  }

  ledger(source: LedgerSource, pointer: string, name: string): number | null {
    return this.#take(this.#sources.ledger(source), { pointer, name, from: { ledger: source } });
  }

  price(source: PriceSource | null, pointer: string, name: string): Price {
    if (source === null || typeof source === 'number') return { value: source, source: null };
    const from = { parameter: source.parameter };
    const found = this.trace.read(source.parameter);
    if ('code' in found) {
      const missing: Missing[] = [found];
      const none = { status: 'unknown', exact: null, unit: 'EUR', counted: 0, reason: null, warnings: [] } as const;
      return { value: this.#take({ ...none, missing }, { pointer, name, from }), source: null };
    }
    const { value, unit, kind } = found;
    const year = found.source.year ?? Number(found.from.slice(0, 4));
    const own = found.own ? ` ${ownPrice}` : '';
    const named = `${found.source.publisher}, ${found.source.title}`.slice(0, 500 - own.length);
    const origin = { source: `${named}${own}`, year };
    const figured: Figured = {
      status: 'ok',
      exact: value,
      unit,
      counted: 0,
      reason: null,
      missing: [],
      warnings: found.warning ? [outdated(found.label)] : [],
    };
    return { value: this.#take(figured, { pointer, name, from }), source: origin, kind };
  }

  #take(figured: Figured, about: Pick<FilledPlace, 'pointer' | 'name' | 'from'>): number | null {
    const place = { ...about, ...withinDomain(figured) };
    this.places.push(place);
    return place.exact === null ? null : Number(place.exact);
  }
}

function withinDomain(figured: Figured): Figured {
  if (figured.exact === null) return figured;
  const value = new Decimal(figured.exact);
  const reason = value.lessThan(0) ? negative : value.greaterThan(limits.amount) ? tooLarge : null;
  return reason ? { ...figured, status: 'unknown', exact: null, reason } : figured;
}

function outdated({ nl, en }: Text): Warning {
  return {
    code: 'parameter-outdated',
    label: { nl: `De laatst bekende prijs is verlopen: ${nl}`, en: `The last known price has expired: ${en}` },
  };
}

function unlessNone(names: readonly string[]): Warning[] {
  if (names.length === 0) return [];
  const listed = names.join(', ');
  return [
    {
      code: 'transfer-price-as-cost',
      label: {
        nl: `De prijs is een overdracht, zoals een uitkering, en telt hier als besparing voor de samenleving: ${listed}`,
        en: `The price is a transfer, such as a benefit, and counts here as a saving for society: ${listed}`,
      },
    },
  ];
}

/** The money that came in and what was paid with it are the same money. */
function bothWays({ inputs }: ImpactMap): Warning[] {
  const natures = inputs.flatMap(({ value }) => (typeof value !== 'number' && 'ledger' in value ? [value.ledger] : []));
  if (!natures.includes('income') || natures.every((nature) => nature === 'income')) return [];
  return [
    {
      code: 'income-and-cost-as-input',
      label: {
        nl: 'Zowel opbrengsten als kosten tellen als inzet: kosten die met die opbrengsten betaald zijn, tellen dan dubbel',
        en: 'Both income and costs count as inputs: costs paid with that income are then counted twice',
      },
    },
  ];
}
