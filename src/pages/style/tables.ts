/** On a narrow screen each row of a table becomes a block, with the heads beside the cells. */
function stacked(when: string, table: string): string {
  return `@media ${when} {
  ${table} { font-size: .9375rem; }
  ${table}, ${table} tbody, ${table} tr, ${table} caption { display: block; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  ${table} tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  ${table} tbody th, ${table} td, ${table} .number, ${table} .number + :not(.number) { display: grid; grid-template-columns: minmax(0, 35%) minmax(0, 1fr); gap: 0 .75rem; padding: .1rem 0; border: 0; text-align: left; overflow-wrap: anywhere; }
  ${table} tbody tr > th { display: block; font-weight: 600; color: var(--ink); }
  ${table} td::before { content: attr(data-head); color: var(--soft); }
}
`;
}

/** Tables: lines between rows only, numbers right and below each other. */
export const tableStyle = `.table { overflow-x: auto; margin: 1rem 0 1.5rem; }
.table table, details > table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
h3 + .table, h4 + .table { margin-top: .4rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
.table th, .table td, details > table th, details > table td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.table .number, details > table .number { text-align: right; padding-right: 0; padding-left: .9rem; }
.table .number + :not(.number) { padding-left: 1.5rem; }
.table thead th, details > table thead th { color: var(--soft); font-size: .8125rem; vertical-align: bottom; }
.table tbody th { font-weight: 400; }
.table .wide { font-size: .8125rem; hyphens: auto; }
.table .wide th, .table .wide td { padding-right: .6rem; }
.unit { color: var(--soft); }
${stacked('screen and (max-width: 48rem)', '.table table')}${stacked('screen and (max-width: 64rem)', '.table .wide')}`;
