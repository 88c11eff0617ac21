import { type Html, type HtmlPart, html } from '../text/html.ts';
import { either, linkTo, type View } from './view.ts';

/** A page above another: where it is and its name. */
export type Step = { readonly path: string; readonly name: string };

export type Page = {
  readonly title: string;
  readonly body: HtmlPart;
  /** What the page is about, for search engines. Only of pages that everybody may see. */
  readonly about?: string;
  /** Pages above this one, outermost first, without the front page. */
  readonly above?: readonly Step[];
  /**
   * Where the page is, without a query. Left out: wherever it was asked for. `null`: the page cannot be asked for again
   * (it answers a form) and has no link to the other language.
   */
  readonly path?: string | null;
  /** What of the query makes it this page, such as `organisationId=delft`; the link to the other language keeps it. */
  readonly query?: string;
  /** `own`: the body has the title of its own, an `h1`. */
  readonly heading?: 'own';
  /** A class on the main part, for rules of one kind of page. */
  readonly kind?: string;
  /** What the head of this one page has besides. */
  readonly head?: Html;
  /** Something in it was filled in wrong: its name in the window then says so first. */
  readonly mended?: 'asked';
};

/** The one style sheet of every page. */
export const styleSheetPath = '/style.css';

/** A page in the style of the house: name, trail, other language, one main part, where to go on. No script. */
export function shell(view: View, page: Page): string {
  const { language } = view;
  const { title, about, above = [], path, query, heading, kind, head, body, mended } = page;
  const wrong = mended === 'asked' && `${either(view, 'Fout', 'Error')}: `;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${wrong}${title}${title !== 'Meetlat' && ' - Meetlat'}</title>
${about && html`<meta name="description" content="${about}">\n`}<link rel="icon" href="data:,">
${path && alternates(path)}<link rel="stylesheet" href="${styleSheetPath}">
${head}</head>
<body>
<a class="skip" href="#main">${either(view, 'Naar de inhoud', 'Skip to content')}</a>
<header>
<p class="made"><a href="${linkTo(view, '/')}">Meetlat</a></p>
${above.length > 0 && trail(view, above)}
${path !== null && otherLanguage(view, path ?? '', query)}
</header>
<main id="main"${kind && html` class="${kind}"`}>
${heading !== 'own' && html`<h1>${title}</h1>`}
${body}
</main>
${footer(view)}
</body>
</html>
`.text;
}

function alternates(path: string): Html {
  return html`<link rel="alternate" hreflang="nl" href="${path}?lang=nl">
<link rel="alternate" hreflang="en" href="${path}?lang=en">
`;
}

function trail(view: View, above: readonly Step[]): Html {
  return html`<nav class="trail" aria-label="${either(view, 'Waar u bent', 'Where you are')}"><ol>${above.map(
    ({ path, name }) => html`<li><a href="${linkTo(view, path)}">${name}</a></li>`,
  )}</ol></nav>`;
}

function otherLanguage(view: View, path: string, query?: string): Html {
  const other = view.language === 'nl' ? 'en' : 'nl';
  return html`<p class="language" lang="${other}"><a href="${path}?${query && `${query}&`}lang=${other}" hreflang="${other}">${either(view, 'This page in English', 'Deze pagina in het Nederlands')}</a></p>`;
}

function footer(view: View): Html {
  return html`<footer>
<p>${either(view, 'Meetlat rekent, en legt van elk cijfer uit hoe het tot stand kwam.', 'Meetlat calculates, and explains of every figure how it came about.')}</p>
<ul><li><a href="${linkTo(view, '/methods')}">${either(view, 'Methode', 'Methods')}</a></li><li><a href="/docs">${either(view, 'API-documentatie', 'API reference')}</a></li></ul>
</footer>`;
}
