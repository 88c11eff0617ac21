/** A label or sentence in both languages of the service. */
export type Text = { readonly nl: string; readonly en: string };
