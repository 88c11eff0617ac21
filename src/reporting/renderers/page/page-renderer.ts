/** Changes when the same report gives another page. */
export const pageRenderer = 'meetlat-page/2';
