/** Colours, type and links. Every text has at least 4.5 to 1 on its ground, every edge of a control 3 to 1. */
export const baseStyle = `:root { color-scheme: light; --ink: #1c2321; --soft: #4a5653; --edge: #6b7774; --line: #d4dbd8; --pale: #f1f5f3; --green: #00543d; --ochre: #8f4f00; --red: #9b1c1c; --other: #9fb3ac; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { margin: 2.25rem 0 1rem; font-size: clamp(1.75rem, 4vw, 2.25rem); line-height: 1.15; letter-spacing: -.015em; font-weight: 650; text-wrap: balance; }
h2 { margin: 3rem 0 .75rem; font-size: 1.5rem; line-height: 1.2; letter-spacing: -.01em; font-weight: 650; }
h3 { margin: 2rem 0 .5rem; font-size: 1.125rem; line-height: 1.35; }
h4 { margin: 1.25rem 0 .25rem; font-size: .9375rem; }
p { margin: .6rem 0; max-width: 44rem; }
ul, ol { max-width: 46rem; padding-left: 1.25rem; }
a { color: var(--green); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--green); outline-offset: 3px; }
:target { scroll-margin-top: 1rem; }
code { font: .875em ui-monospace, monospace; }
.lead { font-size: 1.1875rem; line-height: 1.5; }
.small, .small td, .small th { font-size: .875rem; }
.note, .soft, .small { color: var(--soft); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.unknown { color: var(--ochre); font-weight: 400; }
@media (prefers-reduced-motion: reduce) { html:root { scroll-behavior: auto !important; } }
`;
