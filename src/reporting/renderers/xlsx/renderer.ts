/** Changes when the same report gives another workbook. */
export const xlsxRenderer = 'meetlat-xlsx/2';
