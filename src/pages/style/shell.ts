/** What stands around every page: name, trail, other language, and the foot. */
export const shellStyle = `header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.25rem; padding-top: 1.25rem; padding-bottom: 1rem; font-size: .9375rem; }
header p { margin: 0; }
.made { font-weight: 650; font-size: 1.0625rem; letter-spacing: -.01em; }
.made a { color: inherit; text-decoration: none; }
.made a:hover { text-decoration: underline; }
.language { margin-left: auto; }
.trail { margin-left: -.6rem; }
.trail ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
.trail li::before { content: "\\203A" / ""; padding-right: .6rem; color: var(--edge); }
.trail li + li { padding-left: .6rem; }
main { padding-bottom: 4rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; background: #fff; padding: .25rem .5rem; }
footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; padding-top: 1.25rem; padding-bottom: 2.5rem; font-size: .875rem; color: var(--soft); }
footer::before { content: ""; width: 100%; border-top: 1px solid var(--line); padding-bottom: .75rem; }
footer p, footer ul { margin: 0; }
footer ul { display: flex; gap: 1.5rem; list-style: none; padding: 0; }
@media (max-width: 34rem) {
  header, main, footer { padding-left: 1.25rem; padding-right: 1.25rem; }
  .trail { order: 1; width: 100%; margin: 0; }
}
`;
