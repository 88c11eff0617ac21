/** Version of the public API (SemVer): in `info.version` and in the header `API-Version` of every answer. */
export const apiVersion = '1.0.0';
