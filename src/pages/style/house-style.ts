import { baseStyle } from './base.ts';
import { deskStyle } from './desk.ts';
import { formStyle } from './forms.ts';
import { partsStyle } from './parts.ts';
import { printStyle } from './print.ts';
import { shellStyle } from './shell.ts';
import { tableStyle } from './tables.ts';

/**
 * The style of every page: system fonts, no images, the same on a phone and on paper. What only one kind of page has
 * (the charts of a report) comes after it, from that page.
 */
export const houseStyle = [baseStyle, shellStyle, tableStyle, partsStyle, formStyle, deskStyle, printStyle].join('');
