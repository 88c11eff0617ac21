import { shell } from '../../pages/shell.ts';
import { either, type View } from '../../pages/view.ts';
import { html } from '../../text/html.ts';

/**
 * The interactive reference as a page of the house. What fills it is swagger-ui, which reads `/docs/json` and writes English;
 * it is the one page with a script, from this service.
 */
export function referencePage(view: View): string {
  return shell(view, {
    path: '/docs',
    title: either(view, 'API-documentatie', 'API reference'),
    about: either(view, 'Alles proberen in de browser.', 'Try everything in the browser.'),
    kind: 'reference',
    head: html`<link rel="stylesheet" href="/docs/static/swagger-ui.css">
<link rel="stylesheet" href="/docs/static/theme/meetlat.css">
<script defer src="/docs/static/swagger-ui-bundle.js"></script>
<script defer src="/docs/static/theme/meetlat.js"></script>
`,
    body: html`<p class="lead">${either(
      view,
      'Alle vragen die u aan deze dienst kunt stellen, met voorbeelden en een knop om ze te proberen. De tekst is Engels.',
      'Everything you can ask of this service, with examples and a button to try it.',
    )}</p>
<noscript><p class="notice know">${either(
      view,
      'Dit overzicht werkt alleen met JavaScript. Zonder is er het',
      'This overview needs JavaScript. Without it there is the',
    )} <a href="/v1/openapi.json">${either(view, 'OpenAPI-document', 'OpenAPI document')}</a>.</p></noscript>
<h2 class="hidden">${either(view, 'Alle vragen', 'All operations')}</h2>
<div id="swagger-ui" lang="en"></div>`,
  });
}

/** Starts swagger-ui in the page. Nothing is kept of a key that is filled in. */
export const referenceScript = `SwaggerUIBundle({
  url: '/docs/json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  validatorUrl: null,
  persistAuthorization: false,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
});
`;
