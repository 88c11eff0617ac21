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
.contents { margin-top: 2.5rem; }
.contents ol { columns: 18rem 2; column-gap: 2.5rem; margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
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
.of { display: block; line-height: 1.35; }
.key .then, .ratios .then { display: block; margin-top: .35rem; font-size: .875rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
.ratios { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem 2.5rem; margin: 1rem 0; }
.chart { margin: 1.75rem 0 2.25rem; break-inside: avoid; }
figcaption { font-weight: 600; line-height: 1.4; max-width: 44rem; margin-bottom: .75rem; }
.chart svg { display: block; width: 100%; height: auto; }
.chart svg text { font: 13px system-ui, sans-serif; fill: var(--ink); }
.chart svg .much { font-weight: 600; font-variant-numeric: tabular-nums; }
.chart svg .axis { fill: var(--soft); }
.bars { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.35; }
.bars th, .bars td { padding: .3rem 0; border: 0; vertical-align: middle; }
.bars th { font-weight: 400; text-align: left; }
.bars thead th { font-size: .8125rem; color: var(--soft); }
.bars tbody th { width: 34%; padding-right: 1rem; }
.bars .number { width: 1%; padding-left: 1rem; white-space: nowrap; }
.bars svg.one { height: .9rem; }
.bars svg.two { height: 1.625rem; }
.above { fill: var(--green); }
.below { fill: var(--ochre); }
.other { fill: var(--other); }
.zero { stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.line { fill: none; stroke: var(--green); stroke-width: 2.5; stroke-linejoin: round; }
.dot { fill: var(--green); }
.trends { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 2.5rem; }
.trend figcaption { font-size: .9375rem; min-height: 2.8em; }
.trend .late { font-weight: 650; font-size: 15px; }
.trend .early { fill: var(--soft); }
.band { fill: var(--green); opacity: .28; }
.band.out { fill: #2f4b6b; }
.end, .through { fill: var(--green); }
.through { fill: var(--ink); }
.bars thead .number { text-align: right; }
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
.trend summary { cursor: pointer; color: var(--green); padding: .35rem 0; font-size: .9375rem; }
@media screen and (max-width: 46rem) {
  .cover { padding-top: 2.5rem; }
  .report > section { margin-top: 3rem; }
  .heads { display: none; }
  .figure > summary { grid-template-columns: 1fr 1fr; }
  .figure .name { grid-column: 1 / -1; }
  .figure .now { grid-column: 1 / -1; text-align: left; font-size: 1.125rem; }
  .figure .then { text-align: left; font-size: .875rem; }
  .figure .then::before { content: attr(data-head) ": "; }
  .streams svg { display: none; }
  .bars thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .bars, .bars tbody { display: block; }
  .bars tr { display: grid; grid-template-columns: 1fr auto; padding: .35rem 0; }
  .bars tbody th { width: auto; }
  .bars .number { width: auto; }
  .bars .drawn { grid-column: 1 / -1; grid-row: 2; }
}
@media print {
  figcaption, .trend figcaption { font-size: 10pt; }
  .heads { font-size: 8pt; }
  .trend details { display: none; }
  .cover { padding-top: 12mm; }
  .report > section { margin-top: 10mm; padding-top: 4mm; }
  .report h1 { margin: 0; font-size: 28pt; }
  #summary { break-before: avoid; }
  .chart, .key li, .figure > summary { break-inside: avoid; }
  .key { grid-template-columns: repeat(3, 1fr); gap: 5mm 6mm; }
  .key .much, .ratios .much { font-size: 19pt; }
  .trends { grid-template-columns: repeat(3, 1fr); gap: 0 6mm; }
  .heads, .figure > summary { grid-template-columns: minmax(0, 1fr) 24mm 24mm 24mm; padding-left: 0; }
  .figure > summary::before { display: none; }
  .figures { font-size: 9pt; }
  .bars { font-size: 9pt; }
  .band, .above, .below, .other, .end, .through, .dot { print-color-adjust: exact; }
}
`;
