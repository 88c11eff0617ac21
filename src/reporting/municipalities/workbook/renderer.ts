/** Changes when the same report gives another workbook. */
export const municipalityXlsxRenderer = 'meetlat-municipality-xlsx/2';
