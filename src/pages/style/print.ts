/** On paper: A4 with page numbers, heads of tables on every page, no row or message cut in two. */
export const printStyle = `@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #4a5653; } }
@media print {
  html { font-size: 10pt; }
  body { font-size: 1rem; line-height: 1.45; }
  header, main, footer { max-width: none; padding: 0; }
  footer, .language, .skip, .trail, form, .printed > summary { display: none; }
  .printed::details-content { content-visibility: visible; display: block; block-size: auto; }
  h1, h2, h3, h4, figcaption, caption { break-after: avoid; }
  h1 { margin-top: 6mm; font-size: 20pt; }
  h2 { margin-top: 8mm; font-size: 14pt; }
  h3 { margin-top: 5mm; font-size: 11pt; }
  .lead { font-size: 11.5pt; }
  tr, dl div, .notice, ul.list > li { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  .table table { font-size: 8.5pt; }
  .table .wide { font-size: 7.5pt; }
  .table .wide th, .table .wide td { overflow-wrap: anywhere; hyphens: auto; }
  .example { padding: 0; border: 0; border-top: 1px solid var(--line); border-radius: 0; }
  a { color: inherit; text-decoration: none; }
  .formula, .disclaimer, .why, .notice { print-color-adjust: exact; }
}
`;
