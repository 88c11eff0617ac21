/** Forms: labels above fields, fields as wide as what goes into them, errors in words beside a line. */
export const formStyle = `form { max-width: 36rem; }
.field { margin: 1.5rem 0; padding: 0; border: 0; min-width: 0; }
.field > label, .field > legend { display: block; padding: 0; font-weight: 600; line-height: 1.4; }
.field .soft { font-weight: 400; }
.hint { margin: .1rem 0 .35rem; font-size: .9375rem; line-height: 1.45; color: var(--soft); }
.error { margin: .1rem 0 .35rem; font-weight: 600; line-height: 1.45; color: var(--red); }
.field.wrong { padding-left: 1rem; border-left: 4px solid var(--red); }
input[type=text], input[type=file], textarea, select { display: block; width: 100%; margin-top: .25rem; padding: .5rem .65rem; border: 1.5px solid var(--edge); border-radius: .25rem; background: #fff; color: inherit; font: inherit; line-height: 1.4; }
input[type=file] { border-style: dashed; background: var(--pale); }
input[type=file]::file-selector-button { margin-right: .75rem; padding: .3rem .75rem; border: 1.5px solid var(--green); border-radius: .25rem; background: #fff; color: var(--green); font: inherit; font-weight: 600; cursor: pointer; }
.wrong > input, .wrong > textarea, .wrong > select { border-color: var(--red); border-width: 2px; }
.box { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0 .65rem; padding: .4rem 0; }
.box input { width: 1.375rem; height: 1.375rem; margin: .15rem 0 0; accent-color: var(--green); }
.box label { cursor: pointer; }
.box .hint { grid-column: 2; margin: 0; }
button { margin: .75rem .75rem .75rem 0; padding: .6rem 1.25rem; border: 2px solid var(--green); border-radius: .25rem; background: var(--green); color: #fff; font: inherit; font-weight: 600; line-height: 1.3; cursor: pointer; }
button:hover { background: #003d2c; }
button.quiet { background: #fff; color: var(--green); }
button.quiet:hover { background: var(--pale); }
`;
