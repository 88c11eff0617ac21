import type { Cell } from 'write-excel-file/node';
import { textCell } from '../../src/reporting/renderers/xlsx/cells.ts';
import type { SheetPlan } from '../../src/reporting/renderers/xlsx/sheet.ts';
import type { About } from './about.ts';
import type { Tables } from './read-tables.ts';

/** What this workbook is, and how to make one that refreshes itself. */
export function startSheet(tables: Tables, { language, url }: About): SheetPlan {
  const traceable = tables.Releases.some(({ TraceableToPersons }) => TraceableToPersons === true);
  const newest = tables.Releases.map(({ ModifiedAt }) => String(ModifiedAt))
    .sort()
    .at(-1);
  const { name, title, marking, lines } = texts(url, newest?.slice(0, 10) ?? '-')[language];
  const rows: Cell[][] = [
    [textCell(title, { fontWeight: 'bold' })],
    ...(traceable ? [[textCell(marking, { fontWeight: 'bold', textColor: '#A61B1B' })]] : []),
    [],
    ...lines.map((line): Cell[] => [textCell(line)]),
  ];
  return { name, columns: [{ width: 110 }], rows };
}

function texts(url: string, newest: string) {
  const feed = `${url}/odata/v1`;
  return {
    nl: {
      name: 'Begin hier',
      title: 'Cijfers van Meetlat: een voorbeeld',
      marking:
        'Herleidbaar tot personen: dit zijn exacte cijfers van weinig mensen. Behandel dit bestand als persoonsgegevens en geef het aan niemand door.',
      lines: [
        `Dit is een kopie van ${feed}; het nieuwste rapport erin is van ${newest}. Het bestand ververst zichzelf niet.`,
        'Het blad Overzicht zoekt met formules in het blad Observations. Kies een centrum en een meting in de gele cellen.',
        'Een totaal en zijn delen staan er allebei: filter in Observations eerst Breakdowns op _T, of op één uitsplitsing. Tel anders niets op.',
        'Een lege Value is niet bekend, en niet 0; StringValue zegt waarom.',
        'Zo ververst Excel zelf: Gegevens, Gegevens ophalen, Uit andere bronnen, Van OData-gegevensfeed.',
        `Adres: ${feed}. Kies Basis: gebruikersnaam is de id van uw sleutel, wachtwoord is de sleutel. Daarna: Alles vernieuwen.`,
        'Een sleutel voor een eigen hulpmiddel maakt de coördinator (analyst) of de beheerder (contract-reader voor een gemeente).',
        'De handleiding staat in docs/bi van de broncode; een begin voor Power Query is docs/bi/meetlat.pq.',
      ],
    },
    en: {
      name: 'Start here',
      title: 'Figures of Meetlat: a sample',
      marking:
        'Traceable to persons: these are exact figures of few people. Treat this file as personal data and pass it on to nobody.',
      lines: [
        `This is a copy of ${feed}; the newest report in it is of ${newest}. The file does not refresh itself.`,
        'The sheet Overview looks things up in the sheet Observations by formulas. Choose a centre and a measure in the yellow cells.',
        'A total and its parts are both there: in Observations filter Breakdowns on _T first, or on one breakdown. Else add up nothing.',
        'An empty Value is not known, and not 0; StringValueEn says why.',
        'To have Excel refresh by itself: Data, Get data, From other sources, From OData data feed.',
        `Address: ${feed}. Choose Basic: the user name is the id of your key, the password is the key. Then: Refresh all.`,
        'The coordinator (analyst) or the administrator (contract-reader, for a municipality) makes a key for a tool of yours.',
        'The guide is in docs/bi of the source; a starter for Power Query is docs/bi/meetlat.pq.',
      ],
    },
  };
}
