import { type Html, type HtmlPart, html } from '../../../text/html.ts';
import { linkTo, say, type View } from './view.ts';

type Page = {
  readonly path: string;
  readonly title: string;
  readonly about: string;
  /** Pages above this one, outermost first; the index needs none. */
  readonly above: readonly { readonly path: string; readonly name: string }[];
  readonly body: HtmlPart;
};

const words = {
  methods: { nl: 'Methode', en: 'Methods' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  trail: { nl: 'Waar u bent', en: 'Where you are' },
  other: { nl: 'This page in English', en: 'Deze pagina in het Nederlands' },
};

/** A page for people about how figures are made: one main part, a trail to it, the other language. */
export function layout(view: View, { path, title, about, above, body }: Page): string {
  const { language } = view;
  const other = language === 'nl' ? 'en' : 'nl';
  const trail = [{ path: '/', name: 'Meetlat' }, { path: '/methods', name: say(view, words.methods) }, ...above];
  const shown = path === '/methods' ? trail.slice(0, 1) : trail;
  const page: Html = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Meetlat</title>
<meta name="description" content="${about}">
<link rel="icon" href="data:,">
<link rel="alternate" hreflang="nl" href="${path}?lang=nl">
<link rel="alternate" hreflang="en" href="${path}?lang=en">
<link rel="stylesheet" href="/methods/style.css">
</head>
<body>
<a class="skip" href="#main">${say(view, words.skip)}</a>
<header>
<nav aria-label="${say(view, words.trail)}"><ol>${shown.map(
    (step) => html`<li><a href="${linkTo(view, step.path)}">${step.name}</a></li>`,
  )}</ol></nav>
<p class="other" lang="${other}"><a href="${path}?lang=${other}" hreflang="${other}">${words.other[language]}</a></p>
</header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return page.text;
}

/** More columns than fit beside each other on a small screen. */
const manyColumns = 5;

/**
 * A table; `name` says what is in it. On a narrow screen each row becomes a block with the heads beside the cells: the
 * roles keep it a table for who listens to it.
 */
export function table(name: string, head: readonly string[], rows: readonly (readonly HtmlPart[])[]): Html {
  return html`<div class="table"><table role="table" aria-label="${name}"${head.length > manyColumns && html` class="wide"`}>
<thead role="rowgroup"><tr role="row">${head.map((cell) => html`<th role="columnheader" scope="col">${cell}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (
      row,
    ) => html`<tr role="row">${row.map((cell, at) => html`<td role="cell" data-head="${head[at]}"><div>${cell}</div></td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

/** Terms with what they mean; a row without a meaning is left out. */
export function terms(rows: readonly (readonly [string, HtmlPart])[]): Html {
  const filled = rows.filter(([, meaning]) => !isEmpty(meaning));
  return html`<dl>${filled.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

function isEmpty(part: HtmlPart): boolean {
  return part === null || part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
}
