/** Changes when the same report gives another page. */
export const municipalityPageRenderer = 'meetlat-municipality-page/1';
