/** The quarter's desk: a heading with its quarter below, what is on the page, and items between lines. */
export const deskStyle = `.desk h1 .period { display: block; margin-top: .35rem; font-size: 1.25rem; font-weight: 400; line-height: 1.3; letter-spacing: 0; color: var(--soft); }
.desk h1 .period::first-letter { text-transform: uppercase; }
.desk section { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
.desk section h2 { margin-top: 0; }
.neighbours { display: flex; justify-content: space-between; gap: 1rem; max-width: none; font-size: .9375rem; }
.contents ol { columns: 18rem 2; column-gap: 2.5rem; max-width: none; margin: 1.5rem 0 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.contents li { break-inside: avoid; border-bottom: 1px solid var(--line); }
.contents a { display: block; padding: .45rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.checks { list-style: none; max-width: none; margin: 1rem 0; padding: 0; border-top: 1px solid var(--line); }
.checks li { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); line-height: 1.45; }
.checks .soft { font-size: .9em; }
.item { padding: 0 0 .75rem; border-bottom: 1px solid var(--line); }
.item + .item { margin-top: 1.25rem; }
.item h3 { margin-top: 1rem; }
.desk pre { overflow-x: auto; padding: .75rem 1rem; background: var(--pale); font: .8125rem/1.5 ui-monospace, monospace; }
.desk dd dl { margin: 0; }
.desk dd dl div { padding-top: 0; }
@media print {
  .desk .rows:not(.printed) { display: none; }
  .desk .printed > summary { display: block; margin-top: 4mm; color: inherit; font-weight: 650; break-after: avoid; }
  .contents, .neighbours, #upload, #publish, #reopen { display: none; }
  .desk section { margin-top: 8mm; padding-top: 4mm; }
  .item { break-inside: avoid; }
  .desk .table th, .desk .table td { overflow-wrap: break-word; hyphens: manual; }
  .desk .table thead, .desk .table tbody tr:first-child { break-before: avoid; }
  .desk .rows .table thead th:first-child { width: 24%; }
  .desk .rows .table table { table-layout: fixed; }
  .desk .rows .table thead .number { width: 21mm; }
  .desk .rows .table .number { padding-left: 1mm; }
}
`;
