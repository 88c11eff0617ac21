import { defineParameter, type Parameter } from '../../define-parameter.ts';
import { ownThreshold } from './source.ts';

/** How long a day-part is, where attendance is kept in day-parts. */
export const dayPartMinutes: readonly Parameter[] = [
  defineParameter({
    id: 'day-part.minutes',
    label: { nl: 'Minuten in een dagdeel', en: 'Minutes in a day-part' },
    unit: 'min',
    kind: 'conversion',
    history: [
      {
        ...ownThreshold,
        source: { ...ownThreshold.source, title: 'Meetlat, own convention' },
        value: '240',
        note: {
          nl: 'Een halve werkdag van vier uur. Een centrum met kortere of langere dagdelen geeft een eigen waarde op.',
          en: 'Half a working day of four hours. A centre with shorter or longer day-parts adds its own value.',
        },
      },
    ],
  }),
];
