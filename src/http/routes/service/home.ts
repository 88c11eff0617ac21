import type { Language } from '../../../text/language.ts';

const texts = {
  nl: {
    title: 'Meetlat',
    lead: 'Meetlat laat zien wat circulaire ambachtscentra doen voor mensen en voor materiaal.',
    body: 'Het systeem van een centrum stuurt wat er gebeurt: deelnemers, begeleiding, instroom en uitstroom, kilo’s materiaal. Meetlat rekent, en legt van elk cijfer uit hoe het tot stand kwam: welke formule, welk gepubliceerd kengetal, van welke datum, en wat er ontbreekt.',
    links: [
      ['/methods', 'Methode', 'Van elk cijfer: wat het zegt, hoe het wordt berekend en wat het niet zegt.'],
      ['/docs', 'API-documentatie', 'Alles proberen in de browser.'],
      ['/v1/openapi.json', 'OpenAPI-document', 'Voor wie een koppeling bouwt.'],
      ['/v1/indicators', 'Indicatoren', 'Wat er gemeten wordt: definitie, formule en bronnen.'],
      ['/v1/parameters', 'Kengetallen', 'Gepubliceerde waarden met hun bron en datum.'],
      ['/v1/code-lists', 'Codelijsten', 'Codes met Nederlandse en Engelse namen.'],
      ['/v1/municipalities', 'Gemeenten', 'CBS-codes met geldigheid en opvolgers.'],
    ],
    sign: 'Cijfers van een centrum vraagt u op met een sleutel. Die geeft de beheerder van deze dienst.',
    other: 'This page in English',
  },
  en: {
    title: 'Meetlat',
    lead: 'Meetlat shows what circular craft centres do for people and for material.',
    body: 'A centre’s own system sends what happens: participants, guidance, inflow and outflow, kilos of material. Meetlat calculates, and explains of every figure how it came about: which formula, which published value, from which date, and what is missing.',
    links: [
      ['/methods', 'Methods', 'Of every figure: what it says, how it is calculated and what it does not say.'],
      ['/docs', 'API reference', 'Try everything in the browser.'],
      ['/v1/openapi.json', 'OpenAPI document', 'For those who build on it.'],
      ['/v1/indicators', 'Indicators', 'What is measured: definition, formula and sources.'],
      ['/v1/parameters', 'Published values', 'Reference values with their source and date.'],
      ['/v1/code-lists', 'Code lists', 'Codes with Dutch and English names.'],
      ['/v1/municipalities', 'Municipalities', 'CBS codes with validity and successors.'],
    ],
    sign: 'Figures of a centre need a key. The administrator of this service gives one.',
    other: 'Deze pagina in het Nederlands',
  },
} as const;

/** The front page: what this is and where to go on. Holds nothing that comes from outside. */
export function homePage(language: Language): string {
  const text = texts[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const links = text.links
    .map(([href, name, about]) => `<li><a href="${href}">${name}</a><span>${about}</span></li>`)
    .join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<meta name="description" content="${text.lead}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.body}</p>
<ul>${links}</ul>
<p>${text.sign}</p>
<p class="other" lang="${other}"><a href="/?lang=${other}" hreflang="${other}">${text.other}</a></p>
</main>
</body>
</html>
`;
}

/** Style of the front page: system fonts, no images, readable on a phone and on paper. */
export const homeStyle = `:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1c2321; font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 4rem 1.5rem; }
h1 { margin: 0 0 .5rem; font-size: 2.25rem; line-height: 1.15; letter-spacing: -.02em; }
.lead { font-size: 1.25rem; line-height: 1.45; margin: 0 0 1.5rem; }
ul { list-style: none; margin: 2rem 0; padding: 0; border-top: 1px solid #d4dbd8; }
li { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: .7rem 0; border-bottom: 1px solid #d4dbd8; }
a { color: #00543d; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid #00543d; outline-offset: 3px; }
.other { font-size: .9375rem; }
@media (max-width: 34rem) { main { padding: 2rem 1.25rem; } li { grid-template-columns: 1fr; } }
@media print { main { padding: 0; max-width: none; } a { color: inherit; } }
`;
