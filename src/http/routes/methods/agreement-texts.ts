import type { Part } from './sroi-texts.ts';

/** What the page of agreed against realised says beside its formula. */
export const agreementParts: readonly Part[] = [
  {
    id: 'by-now',
    title: { nl: 'Wat nu te verwachten was', en: 'What was to be expected by now' },
    says: [
      {
        nl: 'Kilo’s, uren en uitstroom groeien met de tijd: halverwege is de helft te verwachten. Dat is naar rato van de dagen, en niet afgesproken.',
        en: 'Kilograms, hours and outflow grow with time: halfway, half is to be expected. That is in proportion to the days, and was not agreed.',
      },
      {
        nl: 'Plaatsen, aandelen en voorraden groeien niet met de tijd: daarvan is het hele doel te verwachten zodra de afspraak loopt.',
        en: 'Places, shares and stocks do not grow with time: of those the whole target is to be expected as soon as the agreement runs.',
      },
      {
        nl: 'Geteld wordt tot en met de laatste hele maand, of tot de einddatum van het doel als die eerder is.',
        en: 'What is counted goes through the last whole month, or through the day on which the target is due where that is earlier.',
      },
    ],
  },
  {
    id: 'states',
    title: { nl: 'Hoe een doel ervoor staat', en: 'How a target stands' },
    says: [
      {
        nl: '`reached`: bereikt. `on-track`: niet achter op wat nu te verwachten was. `behind`: achter. `missed`: de einddatum is voorbij, of een grens is voorgoed overschreden. `not-started`: nog geen hele maand voorbij. `unknown`: niet bekend wat is gerealiseerd; dat is nooit nul.',
        en: '`reached`: it is there. `on-track`: not behind what was to be expected by now. `behind`: less than that. `missed`: the day is over, or a limit was passed for good. `not-started`: no whole month is over. `unknown`: it is not known what was realised; that is never zero.',
      },
      {
        nl: 'Een doel `at-most` is bereikt als de einddatum voorbij is en de grens niet is overschreden.',
        en: 'A target `at-most` is reached when its day is over and the limit was not passed.',
      },
    ],
  },
  {
    id: 'whose',
    title: { nl: 'Wat er uit de administratie telt', en: 'What counts from the records' },
    says: [
      {
        nl: 'Mensen, begeleiding en ladder tellen van precies de trajecten waar de afspraak over gaat: wie de organisatie betaalt of verwijst, of wie in de gemeente woont.',
        en: 'People, guidance and ladder count of exactly the trajectories the agreement is about: who the organisation pays for or refers, or who lives in the municipality.',
      },
      {
        nl: 'Begeleiding en scores zijn van een persoon: ze tellen mee op dagen waarop een traject van de afspraak loopt, of waarop geen enkel traject van die persoon loopt.',
        en: 'Guidance and scores are of a person: they count on days on which a trajectory of the agreement runs, or on which none of that person runs.',
      },
      {
        nl: 'Kilo’s, bezoekers en vrijwilligersuren hebben geen persoon. Zij worden verdeeld naar de afgesproken sleutel: het deel van het contract, inwoners, of herkomst van de kilo’s. Zonder sleutel staat er het hele centrum.',
        en: 'Kilograms, visitors and hours of volunteering have no person. They are divided by the key that was agreed: share of the contract, inhabitants, or origin of the kilograms. Without a key it is the whole centre.',
      },
    ],
  },
  {
    id: 'places',
    title: {
      nl: 'Plaatsen, stages, leerwerkplaatsen, opleiding, capaciteit',
      en: 'Places, internships, work-learning places, training, capacity',
    },
    says: [
      {
        nl: 'Plaatsen: deelnames op een traject van welke soort ook, behalve nazorg. Stages: op een stage. Leerwerkplaatsen: op een leerwerkplaats (BBL) of een werkervaringsplaats.',
        en: 'Places: participations in a trajectory of any kind but aftercare. Internships: in an internship. Work-learning places: in an apprenticeship (BBL) or a work experience place.',
      },
      {
        nl: 'Opleiding: deelnemers met een deelname die vakinstructie of taalcoaching hebben gekregen. Iemand telt één keer.',
        en: 'Training: participants with a participation who received skills instruction or language coaching. A person counts once.',
      },
      {
        nl: 'Capaciteit: het grootste aantal deelnemers dat op één dag tegelijk een plaats had. Wat leeg stond wordt niet vastgelegd: is dat aantal minder dan het doel, dan is het onbekend of de plaatsen er waren.',
        en: 'Capacity: the largest number of participants who had a place on one day. What stood empty is not recorded: when that number is below the target, it is not known whether the places were there.',
      },
    ],
  },
];
