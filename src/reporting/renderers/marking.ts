import type { Text } from '../../core/values/text.ts';

/** What every file of a release under an agreement is marked with: figures of few people can point at one of them. */
export const traceable: Text = { nl: 'herleidbaar tot personen', en: 'traceable to persons' };
