/** Swagger-ui in the type and colours of the house; what stuck out of a narrow screen wraps. */
export const referenceStyle = `.reference .swagger-ui { color: var(--ink); font: inherit; overflow-wrap: break-word; }
.reference .swagger-ui :is(.opblock-tag, .opblock, .btn, .info, .model, .model-title, table, label, select, input, h4, h5, p, .parameter__name, .response-col_status, .tab li, .opblock-summary-description, .opblock-section-header h4, .markdown p, .renderedMarkdown p) { font-family: system-ui, sans-serif; color: var(--ink); }
.reference .swagger-ui .wrapper { max-width: none; padding: 0; }
.reference .swagger-ui .information-container, .reference .swagger-ui .info .title { display: none; }
.reference .swagger-ui .scheme-container { margin: 1rem 0; padding: 0; background: none; box-shadow: none; }
.reference .swagger-ui :is(.servers-title, .servers) { display: none; }
.reference .swagger-ui .microlight span { color: #e6efeb !important; }
.reference .swagger-ui .schemes { flex-wrap: wrap; gap: .5rem 1rem; }
.reference .swagger-ui .opblock-tag { flex-wrap: wrap; gap: 0 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
.reference .swagger-ui .opblock-tag small { flex: 1 1 12rem; padding: 0; font-size: .9375rem; color: var(--soft); }
.reference .swagger-ui .opblock { border: 1px solid var(--line); border-radius: .25rem; box-shadow: none; background: #fff; }
.reference .swagger-ui .opblock .opblock-summary { border-color: var(--line); flex-wrap: wrap; }
.reference .swagger-ui .opblock .opblock-summary-control { flex-wrap: wrap; gap: .25rem .5rem; padding: .25rem 0; }
.reference .swagger-ui .opblock .opblock-summary-path { max-width: 100%; padding: 0; font: 600 .875rem ui-monospace, monospace; word-break: normal; overflow-wrap: anywhere; }
.reference .swagger-ui .opblock .opblock-summary-path a, .reference .swagger-ui .opblock-tag a { color: inherit; }
.reference .swagger-ui .opblock .opblock-summary-description { color: var(--soft); overflow-wrap: anywhere; }
.reference .swagger-ui .opblock .opblock-section-header { flex-wrap: wrap; background: var(--pale); box-shadow: none; }
.reference .swagger-ui .opblock .opblock-summary-method { min-width: 4.5rem; padding: .3rem 0; border-radius: .2rem; background: #1f4e79; color: #fff; text-shadow: none; font-size: .8125rem; }
.reference .swagger-ui .opblock-post .opblock-summary-method { background: var(--green); }
.reference .swagger-ui :is(.opblock-put, .opblock-patch) .opblock-summary-method { background: var(--ochre); }
.reference .swagger-ui .opblock-delete .opblock-summary-method { background: var(--red); }
.reference .swagger-ui .btn { border: 1.5px solid var(--green); border-radius: .25rem; box-shadow: none; color: var(--green); }
.reference .swagger-ui .btn.execute { background: var(--green); color: #fff; }
.reference .swagger-ui .btn.cancel { border-color: var(--red); color: var(--red); }
.reference .swagger-ui .btn.authorize span { padding: 0 .5rem 0 0; }
.reference .swagger-ui .btn.authorize svg { fill: var(--green); }
.reference .swagger-ui button:not(.btn):hover { background: none; }
.reference .swagger-ui :is(.expand-operation, .opblock-summary-control, .opblock-control-arrow, .authorization__btn, .models-control, .model-box-control, .tablinks, .copy-to-clipboard button, .close-modal) { margin: 0; color: inherit; }
.reference .swagger-ui :is(select, input[type=text], input[type=password], textarea) { border: 1.5px solid var(--edge); border-radius: .25rem; box-shadow: none; max-width: 100%; min-width: 0; }
.reference .swagger-ui .parameter__name.required::after, .reference .swagger-ui .parameter__name.required span { color: var(--red); }
.reference .swagger-ui :is(.parameter__in, .parameter__type, .parameter__deprecated, .prop-type, .prop-format, .response-col_links) { color: var(--soft); }
.reference .swagger-ui section.models { border-color: var(--line); }
.reference .swagger-ui table tbody tr td:first-of-type { min-width: 6rem; }
.reference .swagger-ui .parameters-col_name { width: 11rem; }
.reference .swagger-ui :is(.markdown code, .renderedMarkdown code) { padding: 0; background: none; color: inherit; font-weight: 600; }
.reference .swagger-ui .tab-header .tab-item.active h4 span::after { background: var(--green); }
.reference .swagger-ui :is(table thead tr th, table thead tr td, .col_header) { font-family: system-ui, sans-serif; color: var(--soft); }
.reference .swagger-ui :is(.opblock-description-wrapper, .opblock-external-docs-wrapper) { padding: .75rem 1.25rem; }
.reference .swagger-ui .opblock-description { margin: 0; }
@media (max-width: 48rem) {
  .reference .swagger-ui .opblock-tag { display: grid; grid-template-columns: 1fr auto; }
  .reference .swagger-ui .opblock-tag small { grid-row: 2; grid-column: 1 / -1; }
  .reference .swagger-ui .parameters-col_name { width: 8rem; }
  .reference .swagger-ui .opblock-body { overflow-x: auto; }
  .reference .swagger-ui .opblock-section-header { height: auto; gap: .5rem; }
}
`;
