import type { Text } from '../../../core/values/text.ts';

/** A part of the page with its title: sentences, shown as a list. */
export type Part = { readonly id: string; readonly title: Text; readonly says: readonly Text[] };

/** How an impact map is made and read, and what it does not say. */
export const sroiParts: readonly Part[] = [
  {
    id: 'how',
    title: { nl: 'Zo werkt een impactkaart', en: 'How an impact map works' },
    says: [
      {
        nl: 'Een impactkaart noemt alles wat erin gaat (geld, uren van vrijwilligers, hulp in natura) en elk effect: hoe vaak het voorkomt en wat één keer waard is. De prijs komt van de organisatie, met jaar en bron.',
        en: 'An impact map names all that goes in (money, hours of volunteers, help in kind) and every outcome: how often it happens and what one is worth. The price is the organisation’s, with its year and source.',
      },
      {
        nl: 'Van elk effect gaat af wat ook zonder het project was gebeurd (deadweight), wat elders is verdrongen, en wat anderen toekomt. Deze drie worden na elkaar toegepast; de percentages worden nooit opgeteld.',
        en: 'From each outcome comes off what would have happened without the project (deadweight), what was displaced elsewhere, and what is due to others. These three are applied one after the other; the percentages are never added.',
      },
      {
        nl: 'Een effect dat langer duurt neemt elk jaar af, en een bedrag van een later jaar telt minder mee (discontovoet). Volgens de internationale gids wordt ook het eerste jaar verdisconteerd; Nederlandse Meetstandaarden doen dat niet. Het staat bij de uitkomst.',
        en: 'An outcome that lasts longer drops off each year, and an amount of a later year counts for less (discount rate). In the international guide the first year is discounted too; Dutch Meetstandaarden do not do so. The result says which.',
      },
      {
        nl: 'Een nadelig effect krijgt een negatieve prijs en telt zo mee.',
        en: 'An adverse outcome has a negative price and counts as such.',
      },
      {
        nl: 'Effecten die misschien hetzelfde beschrijven staan in één overlapgroep: het grootste telt mee, van de rest een deel dat wordt genoemd.',
        en: 'Outcomes that may describe the same change stand in one overlap group: the largest counts, and of the others a part that is stated.',
      },
    ],
  },
  {
    id: 'who',
    title: { nl: 'Voor wie, en wie betaalt', en: 'For whom, and who pays' },
    says: [
      {
        nl: 'Een uitkering, belasting of subsidie gaat van de een naar de ander. Zo’n overdracht telt voor wie betaalt en wie krijgt, en valt weg voor de samenleving: een bespaarde uitkering is voor de deelnemer een gemiste uitkering.',
        en: 'A benefit, tax or subsidy moves from one to the other. Such a transfer counts for who pays and who gets, and cancels for society: a benefit that is saved is a benefit the participant does not get.',
      },
      {
        nl: 'De uitkomst staat er voor de samenleving, de overheid, de betaler, de deelnemer en de werkgever. Een verhouding is er alleen voor de samenleving en voor de betaler.',
        en: 'The result is there for society, government, the payer, the participant and the employer. There is a ratio for society and for the payer only.',
      },
      {
        nl: 'De impactratio van de samenleving is geen besparing van de gemeente. Wat een gemeente eraan overhoudt staat bij haar eigen regel.',
        en: 'The impact ratio of society is no saving of the municipality. What a municipality is left with stands in its own row.',
      },
    ],
  },
  {
    id: 'certain',
    title: { nl: 'Hoe zeker het is', en: 'How certain it is' },
    says: [
      {
        nl: 'Elke aanname wordt apart laag en hoog genomen, zodat te zien is welke het meest uitmaakt. Zonder eigen bandbreedte is dat 20 % naar beide kanten voor bedragen, aantallen en duur, 10 procentpunt voor correcties en 1 procentpunt voor de discontovoet.',
        en: 'Each assumption is taken low and high by itself, to show which one matters most. Without a range of its own that is 20 % to both sides for amounts, quantities and durations, 10 percentage points for corrections and 1 for the discount rate.',
      },
      {
        nl: 'Van elke aanname staat er bij welke waarde de verhouding precies 1 wordt.',
        en: 'For each assumption it says at which value the ratio becomes exactly 1.',
      },
      {
        nl: 'Daarna worden alle aannames tegelijk geloot, standaard 10.000 keer: dat geeft de verhouding die in 5, 50 en 95 van de 100 keer niet wordt overschreden, en de kans dat zij boven 1 ligt. Dezelfde kaart met dezelfde seed geeft dezelfde getallen.',
        en: 'Then all assumptions are drawn at once, 10,000 times by default: that gives the ratio not exceeded in 5, 50 and 95 times of 100, and the probability that it is above 1. The same map with the same seed gives the same numbers.',
      },
    ],
  },
  {
    id: 'unknown',
    title: { nl: 'Wanneer er geen impactratio is', en: 'When there is no impact ratio' },
    says: [
      {
        nl: 'Een correctie die niet is ingevuld is onbekend en niet nul: dan is er geen impactratio, en staat er wat ontbreekt. Wie vindt dat er niets af gaat, vult 0 in, met de reden.',
        en: 'A correction that was not entered is unknown and not zero: then there is no impact ratio, and it says what is missing. Who holds that nothing comes off enters 0, with the reason.',
      },
      {
        nl: 'Intussen staat er wel een bedrag voor correcties. Dat is nooit de uitkomst.',
        en: 'Meanwhile there is an amount before corrections. That is never the result.',
      },
      {
        nl: 'Zonder inzet is er niets om door te delen: dan is er geen verhouding, wel een waarde.',
        en: 'Without inputs there is nothing to divide by: then there is no ratio, but there is a value.',
      },
    ],
  },
  {
    id: 'limits',
    title: { nl: 'Grenzen: wat het niet is', en: 'Limits: what it is not' },
    says: [
      {
        nl: 'Het is geen social return. Social return (SROI in een aanbesteding, contractverplichting, bouwblokken) is wat een opdrachtnemer volgens zijn contract moet doen voor mensen met afstand tot werk. Het wordt geteld in een afgesproken inspanningswaarde per plaatsing. Die waarde is geen effect en geen geld: zij wordt nooit bij deze euro’s opgeteld. Alleen de afkorting is dezelfde.',
        en: 'It is not social return. Social return (SROI in Dutch tenders, a contract obligation, building blocks) is what a contractor has to do under its contract for people at a distance from work. It is counted in an agreed effort value for each placement. That value is no outcome and no money: it is never added to these euros. Only the abbreviation is the same.',
      },
      {
        nl: 'Vergelijk impactratio’s van verschillende centra niet. Elk centrum kiest zelf wie en wat het meetelt, welke prijzen, welke correcties en hoeveel jaren. Een hogere verhouding kan betere resultaten betekenen, of ruimere aannames. Vergelijk een kaart met de vorige van hetzelfde centrum, met dezelfde keuzes.',
        en: 'Do not compare impact ratios of different centres. Each centre chooses itself whom and what it counts, which prices, which corrections and how many years. A higher ratio can mean better results, or wider assumptions. Compare a map with the previous one of the same centre, made with the same choices.',
      },
      {
        nl: 'Het is een raming van waarde, geen winst en geen geld dat ergens binnenkomt.',
        en: 'It is an estimate of value, no profit and no money that comes in anywhere.',
      },
      {
        nl: 'De verhouding is bruto: waarde gedeeld door inzet. De netto verhouding trekt de inzet er eerst af en is 1 lager; zij heeft een eigen naam en wordt nooit voor de andere genoemd.',
        en: 'The ratio is gross: value divided by inputs. The net ratio first takes off the inputs and is 1 lower; it has a name of its own and never stands for the other.',
      },
      {
        nl: 'Van meer kaarten samen: tel de waarden op en deel door de opgetelde inzet. Het gemiddelde van verhoudingen zegt niets.',
        en: 'Of several maps together: add the values and divide by the added inputs. A mean of ratios says nothing.',
      },
      {
        nl: 'Elk effect begint in het eerste jaar met één aantal. Aantallen die per jaar verschillen, en effecten die later beginnen, passen er niet in.',
        en: 'Every outcome starts in the first year with one quantity. Quantities that differ by year, and outcomes that start later, do not fit in it.',
      },
      {
        nl: 'Wat niet in geld is gewaardeerd staat er niet in, en is daarom niet minder waard.',
        en: 'What has not been valued in money is not in it, and is not worth less for that.',
      },
      {
        nl: 'Een kaart gaat over twaalf maanden of een heel project, niet over een kwartaal.',
        en: 'A map is about twelve months or a whole project, not about a quarter.',
      },
    ],
  },
];

export const sroiWords = {
  warnings: { nl: 'Waar de dienst voor waarschuwt', en: 'What the service warns of' },
  warningsAbout: {
    nl: 'Een waarschuwing verandert geen getal. Zij staat bij de uitkomst, met het effect waar zij over gaat.',
    en: 'A warning changes no number. It stands with the result, with the outcome it is about.',
  },
  ranges: { nl: 'Wat in gepubliceerde rapporten gewoon is', en: 'What is usual in published reports' },
  send: { nl: 'Zelf een kaart uitrekenen', en: 'Compute a map yourself' },
  sendAbout: {
    nl: 'Stuur een kaart naar `POST /v1/calculations`, met `"indicator": "sroi"` en de dag `asOf`. Er wordt niets bewaard. Het antwoord bevat elke stap, en voor elk getal dat er niet is de reden. De voorbeelden hieronder staan als verzoek in `/v1/openapi.json`.',
    en: 'Send a map to `POST /v1/calculations`, with `"indicator": "sroi"` and the day `asOf`. Nothing is kept. The answer holds every step, and for each number that is not there the reason. The examples below stand as requests in `/v1/openapi.json`.',
  },
} satisfies Record<string, Text>;
