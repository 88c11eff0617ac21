/** A number that passes the 11-test of a BSN and belongs to nobody. It is refused everywhere, so it never comes back. */
export const bsnForms = ['123456782', '123 456 782', '1234.56.782'] as const;

/** A name that is planted where names have no place. Stored in a free text it may be read back; a problem never says it. */
export const personName = 'Wilhelmina Plantsma';

/** In ids and texts of the other tenant: no answer to somebody else holds it. */
export const foreignMark = 'geheim-ander';

/** A property that a polluted prototype would give to every object. */
export const pollution = 'meetlatFuzzPolluted';
