/** On a narrow screen each row of a table becomes a block, with the heads beside the cells. */
function stacked(when: string, table: string): string {
  return `@media ${when} {
  ${table}, ${table} tbody, ${table} tr { display: block; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  ${table} tr { padding: .4rem 0; border-bottom: 1px solid #d4dbd8; }
  ${table} td { display: grid; grid-template-columns: minmax(0, 35%) minmax(0, 1fr); gap: 0 .75rem; padding: .1rem 0; border: 0; overflow-wrap: anywhere; }
  ${table} td::before { content: attr(data-head); color: #4a5653; }
}`;
}

/** Style of the pages about methods: system fonts, no images, readable on a phone and on paper. */
export const methodsStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1c2321; font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 56rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; padding-top: 1.5rem; font-size: .9375rem; }
header p { margin: 0; }
nav ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
nav li:not(:last-child)::after { content: "\\203A" / ""; padding: 0 .5rem; color: #5a6663; }
main { padding-bottom: 4rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .25rem .5rem; }
h1 { margin: 2rem 0 .75rem; font-size: 2rem; line-height: 1.15; letter-spacing: -.015em; }
h2 { margin: 2.75rem 0 .5rem; font-size: 1.375rem; line-height: 1.25; }
h3 { margin: 1.75rem 0 .4rem; font-size: 1.0625rem; line-height: 1.35; }
h4 { margin: 1.25rem 0 .25rem; font-size: .9375rem; }
p { margin: .5rem 0; max-width: 44rem; }
ul { max-width: 46rem; }
ul.list { max-width: none; }
.lead { font-size: 1.1875rem; line-height: 1.5; }
.small, .small td, .small th { font-size: .875rem; }
.note { color: #4a5653; }
a { color: #00543d; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid #00543d; outline-offset: 3px; }
:target { scroll-margin-top: 1rem; }
code { font: .875em ui-monospace, monospace; }
ul.list { list-style: none; margin: .5rem 0; padding: 0; border-top: 1px solid #d4dbd8; }
ul.list li { padding: .6rem 0; border-bottom: 1px solid #d4dbd8; }
ul.list span { display: block; font-size: .9375rem; color: #4a5653; }
ul.dense li { padding: .35rem 0; font-size: .9375rem; line-height: 1.45; }
ul.dense span { font-size: .875rem; }
ul.columns { columns: 16rem 2; margin: 1rem 0; padding: 0; list-style: none; }
ul.columns li { padding: .2rem 0; break-inside: avoid; }
.formula { margin: .75rem 0; padding: .75rem 1rem; border-left: 4px solid #00543d; background: #f1f5f3; }
dl { margin: .5rem 0; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: .2rem 0; }
dt { color: #4a5653; }
dd { margin: 0; }
.table { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid #d4dbd8; overflow-wrap: break-word; }
th { font-weight: 600; color: #4a5653; }
.wide { font-size: .8125rem; hyphens: auto; }
.wide th, .wide td { padding-right: .6rem; }
.example { margin: 1.5rem 0; padding: .25rem 1.25rem 1rem; border: 1px solid #d4dbd8; border-radius: .5rem; }
.answer { font-size: 1.1875rem; font-weight: 600; }
${stacked('screen and (max-width: 48rem)', 'table')}
${stacked('screen and (max-width: 64rem)', '.wide')}
@media (max-width: 34rem) {
  header, main { padding-left: 1.25rem; padding-right: 1.25rem; }
  dl div { grid-template-columns: 1fr; padding: .35rem 0; }
  .example { padding: 0 .9rem .75rem; }
  h1 { font-size: 1.625rem; }
}
@media print {
  body { font-size: 10.5pt; }
  header, main { max-width: none; padding: 0; }
  .other, .skip { display: none; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  .wide { font-size: 7.5pt; }
  th, td { padding-right: .5rem; overflow-wrap: anywhere; hyphens: auto; }
  h2, h3, h4 { break-after: avoid; }
  tr, dl div { break-inside: avoid; }
  a { color: inherit; }
}
`;
