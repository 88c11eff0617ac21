/** What a report has beside the style of the house: cover, charts, figures. Light and dark tell apart what colour does too. */
export const reportStyle = `html:has(.report) { scroll-behavior: smooth; }
.report h1 { margin: 0; font-size: clamp(2rem, 5vw, 3.25rem); line-height: 1.08; letter-spacing: -.02em; }
.report > section > h2 { margin: 0 0 1.25rem; font-size: 1.625rem; }
.report > section { margin-top: 4.5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
.cover { padding: 4rem 0 0; }
.kind { margin: 0 0 .5rem; color: var(--green); font-weight: 600; }
.period { margin: .5rem 0 2rem; font-size: 1.375rem; color: var(--soft); }
.period::first-letter { text-transform: uppercase; }
.state { font-weight: 600; }
.state.draft, .state.provisional { color: var(--ochre); }
.contents { margin-top: 3.5rem; }
.contents ol { max-width: none; columns: 18rem 2; column-gap: 2.5rem; margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.contents li { break-inside: avoid; border-bottom: 1px solid var(--line); }
.contents a { display: block; padding: .45rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.then { color: var(--soft); }
.remark { white-space: pre-line; }
.key { list-style: none; margin: 2rem 0 0; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 2rem 2.5rem; }
.key li { border-top: 1px solid var(--ink); padding-top: .6rem; }
.key a { display: block; color: inherit; text-decoration: none; }
.key a:hover .of { text-decoration: underline; }
.much { font-weight: 650; font-variant-numeric: tabular-nums; }
.key .much, .ratios .much { display: block; font-size: 2.125rem; line-height: 1.15; letter-spacing: -.015em; color: var(--green); }
.key .much.unknown { font-weight: 400; font-size: 1.5rem; line-height: 1.65; color: var(--ochre); }
.key + .note { margin-top: 1.75rem; }
.of { display: block; line-height: 1.35; }
.key .then, .ratios .then { display: block; margin-top: .35rem; font-size: .875rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
.ratios { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem 2.5rem; margin: 1rem 0; }
.chart { margin: 1.75rem 0 2.25rem; break-inside: avoid; }
figcaption { font-weight: 600; line-height: 1.4; max-width: 44rem; margin-bottom: .75rem; }
.chart svg { display: block; width: 100%; height: auto; }
.chart svg text { font: 13px system-ui, sans-serif; fill: var(--ink); }
.chart svg .much { font-weight: 600; font-variant-numeric: tabular-nums; }
.chart svg .axis { fill: var(--soft); }
.narrow { display: none; }
.free { overflow-wrap: anywhere; }
.bars { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.35; }
.bars th, .bars td { padding: .3rem 0; border: 0; vertical-align: middle; }
.bars th { font-weight: 400; text-align: left; }
.bars thead th { font-size: .8125rem; color: var(--soft); vertical-align: bottom; }
.bars tbody th { width: 34%; padding-right: 1rem; }
.bars .number { width: 1%; padding-left: 1rem; white-space: nowrap; text-align: right; }
.bars .said { width: 8.5rem; padding-left: 1.25rem; }
.bars thead th:last-child:not(.number) { padding-left: 1.25rem; }
.bars .drawn { min-width: 6rem; }
.bars .drawn svg { height: 1.05rem; }
.bars .part .drawn svg { height: .65rem; }
.bars .part th, .bars .part td { padding-top: .15rem; padding-bottom: .15rem; }
.key-mark { display: inline-block !important; width: .7em !important; height: .7em !important; }
.above { fill: var(--green); }
.below { fill: var(--ochre); }
.other { fill: var(--other); }
.agreed { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
.zero { stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.line { fill: none; stroke: var(--green); stroke-width: 2.5; stroke-linejoin: round; }
.dot { fill: var(--green); }
.trends { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 2.5rem; margin-top: 1.5rem; }
.trend { display: flex; flex-direction: column; justify-content: space-between; margin: 0 0 .75rem; }
.trend figcaption { font-size: .9375rem; }
.trend .late { font-weight: 650; font-size: 15px; }
.trend .early { fill: var(--soft); }
.band { fill: var(--green); opacity: .28; }
.band.out { fill: #2f4b6b; }
.end, .through { fill: var(--green); }
.through { fill: var(--ink); }
.figures { margin: 1.5rem 0; border-top: 1px solid var(--ink); }
.heads, .figure > summary { display: grid; grid-template-columns: minmax(0, 1fr) 8.5rem 8.5rem 8.5rem; gap: 0 1rem; align-items: baseline; }
.heads { padding: .4rem 0 .4rem 1.25rem; font-size: .8125rem; color: var(--soft); border-bottom: 1px solid var(--line); }
.heads span:not(:first-child) { text-align: right; }
.figure { border-bottom: 1px solid var(--line); }
.figure > summary { padding: .55rem 0 .55rem 1.25rem; cursor: pointer; list-style: none; position: relative; line-height: 1.4; }
.figure > summary::-webkit-details-marker { display: none; }
.figure > summary::before { content: ""; position: absolute; left: .1rem; top: 1.05rem; border: .3rem solid transparent; border-left: .45rem solid var(--soft); border-right: 0; transform: translateY(-.15rem); }
.figure[open] > summary::before { transform: translateY(-.15rem) rotate(90deg); }
.figure > summary:hover .name { text-decoration: underline; }
.now, .then { text-align: right; font-variant-numeric: tabular-nums; }
.key .then, .ratios .then { text-align: left; }
.now { font-weight: 650; }
.mark { display: inline-block; min-width: 1.25rem; padding: 0 .3rem; border: 1px solid var(--ochre); border-radius: 1rem; color: var(--ochre); font-size: .75rem; line-height: 1.25rem; text-align: center; vertical-align: .1em; }
.explained { padding: .25rem 0 1.5rem 1.25rem; }
.sub { margin: 1.25rem 0 .25rem; font-size: .9375rem; font-weight: 600; }
@media screen and (max-width: 46rem) {
  .cover { padding-top: 2.5rem; }
  .report > section { margin-top: 3rem; }
  .heads { display: none; }
  .figure > summary { grid-template-columns: 1fr 1fr; }
  .figure .name { grid-column: 1 / -1; }
  .figure .now { grid-column: 1 / -1; text-align: left; font-size: 1.125rem; }
  .figure .then { text-align: left; font-size: .875rem; }
  .figure .then::before { content: attr(data-head) ": "; }
  .streams > svg { display: none; }
  .streams .narrow { display: block; }
  .bars thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .bars, .bars tbody { display: block; }
  .bars tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding: .3rem 0; }
  .bars th, .bars td { padding-top: .1rem; padding-bottom: .1rem; }
  .cover dl div { grid-template-columns: 8.5rem minmax(0, 1fr); padding: .2rem 0; }
  .key { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; }
  .key .much { font-size: 1.625rem; }
  .report .table td:has(> div:empty) { display: none; }
  .bars tbody th { width: auto; }
  .bars .number, .bars .said { width: auto; }
  .bars .drawn { grid-column: 1 / -1; grid-row: 2; min-width: 0; }
  .bars td:nth-child(n + 4) { grid-column: 1 / -1; padding: .1rem 0; text-align: left; white-space: normal; }
  .bars td:nth-child(n + 4)::before { content: attr(data-head) ": "; color: var(--soft); }
}
@media print {
  figcaption, .trend figcaption { font-size: 10pt; }
  .contents, .files { display: none; }
  .rows > summary { display: none; }
  .rows::details-content { content-visibility: visible; display: block; block-size: auto; }
  .cover { padding-top: 0; }
  .cover .kind { margin-bottom: 1mm; }
  .cover .period { margin: 1mm 0 5mm; font-size: 14pt; }
  .report .table th, .report .table td { overflow-wrap: break-word; hyphens: manual; }
  .report .table thead th { font-size: 8pt; }
  .report .table thead, .report .table tbody tr:first-child { break-before: avoid; }
  .report .table tbody th { min-width: 38mm; overflow-wrap: anywhere; }
  .report .table .wide { table-layout: fixed; }
  .report .table .wide thead th:first-child { width: 24%; }
  .report .table .wide th, .report .table .wide td { padding-right: 0; }
  .report .table .wide .number { padding-left: 1.5mm; }
  .report .table .number { white-space: nowrap; }
  .report .table thead .number { white-space: normal; }
  .cover dl { columns: 2; column-gap: 10mm; }
  .cover dl div { grid-template-columns: 30mm minmax(0, 1fr); padding: .5mm 0; }
  .report > section { margin-top: 10mm; padding-top: 4mm; }
  .report > section > h2 { margin-bottom: 4mm; font-size: 16pt; }
  .report h1 { margin: 0; font-size: 26pt; }
  .chart { margin: 5mm 0 6mm; }
  .chart, .key li, .figure, .ratios { break-inside: avoid; }
  .heads { font-size: 8pt; break-inside: avoid; break-after: avoid; }
  .report > #summary { margin-top: 5mm; padding-top: 3mm; }
  #summary h2 { margin-bottom: 2mm; }
  #summary .lead { font-size: 10.5pt; line-height: 1.35; margin: 1.2mm 0; }
  .key { grid-template-columns: repeat(3, 1fr); gap: 3mm 6mm; margin-top: 4mm; break-inside: avoid; }
  .key .then { margin-top: .5mm; }
  .key .much, .ratios .much { font-size: 17pt; }
  .key .of { font-size: 9pt; }
  .key .then, .small { font-size: 8.5pt; }
  .trends { grid-template-columns: repeat(3, 1fr); gap: 0 6mm; margin-top: 0; }
  .heads, .figure > summary { grid-template-columns: minmax(0, 1fr) 27mm 27mm 27mm; padding-left: 0; }
  .figure > summary { padding-top: 1.2mm; padding-bottom: 1.2mm; }
  .figure > summary::before { display: none; }
  .mark { display: none; }
  .figure:has(.told)::details-content { content-visibility: visible; display: block; block-size: auto; }
  .explained { padding: 0 0 1mm; }
  .explained > :not(.told) { display: none; }
  .told { font-size: 8pt; line-height: 1.35; }
  .told .sub { display: none; }
  .told p, .told ul { margin: 0 0 1mm; color: var(--soft); }
  .told .why { padding: 0; background: none; }
  .told ul { padding-left: 3.5mm; }
  .figures { font-size: 9pt; }
  .bars { font-size: 8.5pt; line-height: 1.3; }
  .bars thead th { font-size: 8pt; }
  .bars th, .bars td { padding: .45mm 0; }
  .band, .above, .below, .other, .end, .through, .dot { print-color-adjust: exact; }
}
`;
