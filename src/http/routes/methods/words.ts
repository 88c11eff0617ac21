import type { ParameterKind } from '../../../core/define-parameter.ts';
import type { Text } from '../../../core/values/text.ts';

/** What a published value is for: the heading it stands under, and what it may be used with. */
export const parameterKinds: Readonly<Record<ParameterKind, { readonly label: Text; readonly about: Text }>> = {
  net_per_kg_collected: {
    label: { nl: 'Vermeden CO2, per kilo ingezameld (netto)', en: 'Avoided CO2, per kilogram collected (net)' },
    about: {
      nl: 'Voor een gemengde stroom. Dat niet elk artikel iets nieuws vervangt is al verrekend.',
      en: 'For a mixed flow. That not every item replaces something new is already in it.',
    },
  },
  net_reuse_saving: {
    label: { nl: 'Vermeden CO2 door hergebruik (netto)', en: 'Avoided CO2 by reuse (net)' },
    about: {
      nl: 'Per kilo die opnieuw als product is gebruikt. Verdringing is al verrekend.',
      en: 'Per kilogram that was used again as a product. Displacement is already in it.',
    },
  },
  net_recycling_saving: {
    label: { nl: 'Vermeden CO2 door recycling (netto)', en: 'Avoided CO2 by recycling (net)' },
    about: { nl: 'Per kilo die is gerecycled.', en: 'Per kilogram that was recycled.' },
  },
  net_repair_saving: {
    label: { nl: 'Vermeden CO2 door reparatie (netto)', en: 'Avoided CO2 by repair (net)' },
    about: { nl: 'Per kilo die voor de eigenaar is gerepareerd.', en: 'Per kilogram that was repaired for its owner.' },
  },
  gross_production: {
    label: { nl: 'CO2 van nieuwe producten (bruto)', en: 'CO2 of new products (gross)' },
    about: {
      nl: 'Nog zonder verdringing: telt alleen samen met een verdringingspercentage, en wordt nooit bij een netto factor opgeteld.',
      en: 'Still without displacement: only counts together with a displacement rate, and is never added to a net factor.',
    },
  },
  displacement_rate: {
    label: { nl: 'Verdringing', en: 'Displacement' },
    about: {
      nl: 'Het deel waarvoor niets nieuws wordt gekocht. Vermenigvuldigt een bruto factor.',
      en: 'The share for which nothing new is bought. Multiplies a gross factor.',
    },
  },
  benchmark: {
    label: { nl: 'Ter vergelijking', en: 'For comparison' },
    about: { nl: 'Wordt nergens in meegerekend.', en: 'Is part of no figure.' },
  },
  item_weight: {
    label: { nl: 'Gewicht per stuk', en: 'Weight of one item' },
    about: {
      nl: 'Alleen voor wat in stuks is vastgelegd en niet gewogen.',
      en: 'Only for what was recorded in items and not weighed.',
    },
  },
  conversion: {
    label: { nl: 'Omrekening', en: 'Conversion' },
    about: { nl: 'Maakt van een opgave uren of banen.', en: 'Turns what was recorded into hours or jobs.' },
  },
  norm: {
    label: { nl: 'Norm', en: 'Norm' },
    about: {
      nl: 'Wat nodig is of kan, volgens de organisatie zelf.',
      en: 'What is needed or possible, according to the organisation itself.',
    },
  },
  threshold: {
    label: { nl: 'Drempel', en: 'Threshold' },
    about: {
      nl: 'Vanaf hier krijgt een cijfer een waarschuwing; het cijfer zelf verandert er niet door.',
      en: 'From here a figure gets a warning; the figure itself does not change.',
    },
  },
  window: {
    label: { nl: 'Termijn', en: 'Window' },
    about: { nl: 'Hoe ver een telling van een grens mag liggen.', en: 'How far a count may lie from an edge.' },
  },
  wage: {
    label: { nl: 'Lonen en inkomens', en: 'Wages and incomes' },
    about: {
      nl: 'Een hoogte van loon of inkomen. Wat werken oplevert is het verschil met wat iemand anders had gehad.',
      en: 'A level of wage or income. What working brings is the difference with what the person would have had otherwise.',
    },
  },
  transfer: {
    label: { nl: 'Overdrachten', en: 'Transfers' },
    about: {
      nl: 'Geld dat van de ene partij naar de andere gaat: uitkering, belasting, subsidie. Telt voor wie betaalt of krijgt, niet voor de samenleving.',
      en: 'Money that moves from one party to another: benefit, tax, subsidy. Counts for who pays or gets it, not for society.',
    },
  },
  real_cost: {
    label: { nl: 'Kosten', en: 'Costs' },
    about: {
      nl: 'Wat het de samenleving kost. Een bespaarde uitgave telt alleen als zij echt wegvalt.',
      en: 'What it costs society. A saving only counts when the cost really falls away.',
    },
  },
  tariff: {
    label: { nl: 'Tarieven', en: 'Tariffs' },
    about: {
      nl: 'Wat er in rekening wordt gebracht; dat hoeven de kosten niet te zijn.',
      en: 'What is charged, which need not be what it costs.',
    },
  },
  shadow_price: {
    label: { nl: 'Prijzen voor wat geen markt heeft', en: 'Prices of what has no market' },
    about: {
      nl: 'Een waarde in euro’s voor iets dat niet wordt verkocht, zoals een vrijwilligersuur of een kilo CO2.',
      en: 'A value in euros of something that is not sold, such as an hour of volunteering or a kilogram of CO2.',
    },
  },
  discount_rate: {
    label: { nl: 'Discontovoeten', en: 'Discount rates' },
    about: {
      nl: 'Hoeveel een bedrag van een jaar later minder telt. Na aftrek van inflatie.',
      en: 'How much less an amount of a year later counts. After inflation.',
    },
  },
  weight: {
    label: { nl: 'Wegingen', en: 'Weights' },
    about: {
      nl: 'Hoeveel een fte van een groep meetelt in een aandeel. De tabel is gedateerd; latere wegingen zijn niet gepubliceerd.',
      en: 'How much an fte of a group counts for in a share. The table is dated; later weights were not published.',
    },
  },
  co2_rule_of_thumb: {
    label: { nl: 'Vermeden CO2, vuistregels', en: 'Avoided CO2, rules of thumb' },
    about: {
      nl: 'Voor een profiel in MAEX-stijl van wie geen materiaalstromen bijhoudt. Nooit naast de CO2 van dezelfde spullen.',
      en: 'For a profile in MAEX style of who keeps no material movements. Never beside the CO2 of the same goods.',
    },
  },
  concept: {
    label: { nl: 'Nog geen vaste waarden', en: 'Not yet settled values' },
    about: {
      nl: 'Te zwak onderbouwd om mee te rekenen zonder dat iemand er uitdrukkelijk om vraagt, en nooit in een totaal.',
      en: 'Too weakly founded to calculate with unless someone asks for it expressly, and never part of a total.',
    },
  },
  effort_value: {
    label: {
      nl: 'Bouwblokken: social return (contractverplichting)',
      en: 'Building blocks: social return (contractverplichting)',
    },
    about: {
      nl: 'Waarvoor een inspanning telt in de tabel van een contract. Een rekenwaarde, geen geld: wordt nooit bij euro’s opgeteld.',
      en: 'What an effort counts for in the table of a contract. A notional value, not money: it is never added to euros.',
    },
  },
  contract_rule: {
    label: {
      nl: 'Regels van social return (contractverplichting)',
      en: 'Rules of social return (contractverplichting)',
    },
    about: {
      nl: 'Percentages, grenzen en voltijdweken van een contract. Het contract zelf gaat voor.',
      en: 'Percentages, caps and full-time weeks of a contract. The contract itself goes first.',
    },
  },
};
