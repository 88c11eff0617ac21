/** Terms, lists, messages, states, and what unfolds. */
export const partsStyle = `dl { margin: .75rem 0; }
dl div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1rem; padding: .2rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
ul.list { list-style: none; max-width: none; margin: .75rem 0; padding: 0; border-top: 1px solid var(--line); }
ul.list > li { padding: .65rem 0; border-bottom: 1px solid var(--line); }
ul.list span { display: block; max-width: 46rem; font-size: .9375rem; color: var(--soft); }
ul.dense > li { padding: .35rem 0; font-size: .9375rem; line-height: 1.45; }
ul.dense span { font-size: .875rem; }
ul.readers { margin: 2rem 0; }
ul.readers > li { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr); gap: 0 1.5rem; padding: .9rem 0; }
ul.readers p { margin: 0; }
ul.readers .who { font-weight: 600; }
ul.columns { columns: 16rem 2; max-width: none; margin: 1rem 0; padding: 0; list-style: none; }
ul.columns li { padding: .2rem 0; break-inside: avoid; }
.formula, .why, .disclaimer, .notice { padding: .6rem 1rem; background: var(--pale); }
.formula, .disclaimer, .notice { border-left: 4px solid var(--green); }
.disclaimer { border-left-color: var(--ochre); }
.disclaimer::first-letter { text-transform: uppercase; }
.notice { margin: 1.5rem 0; max-width: 46rem; }
.notice p, .notice ul { margin: .25rem 0; }
.notice .says { margin: 0; font-size: 1.0625rem; font-weight: 650; line-height: 1.4; letter-spacing: 0; }
.notice.know { border-left-color: var(--edge); }
.notice.careful { border-left-color: var(--ochre); }
.notice.wrong { border: 2px solid var(--red); border-left-width: 6px; background: #fff; }
.notice.wrong .says { color: var(--red); }
.status { font-weight: 600; }
.status::before { content: "\\25CF" / ""; padding-right: .4em; }
.status.know { color: var(--soft); }
.status.know::before { content: "\\25CB" / ""; }
.status.good { color: var(--green); }
.status.good::before { content: "\\2713" / ""; }
.status.careful { color: var(--ochre); }
.status.careful::before { content: "\\25B2" / ""; font-size: .8em; }
.status.wrong { color: var(--red); }
.status.wrong::before { content: "\\2715" / ""; }
.rows > summary { cursor: pointer; color: var(--green); padding: .35rem 0; font-size: .9375rem; }
.example { margin: 1.5rem 0; padding: .25rem 1.25rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.answer { font-size: 1.1875rem; font-weight: 600; }
@media screen and (max-width: 46rem) { ul.readers > li { grid-template-columns: minmax(0, 1fr); }
  dl div { grid-template-columns: minmax(0, 1fr); padding: .35rem 0; } }
@media (max-width: 34rem) { .example { padding: 0 .9rem .75rem; } }
`;
