/** The chain in which everything of a centre stands. */
export function centreChain(centreId: string): string {
  return `centre/${centreId}`;
}

/** The chain of an organisation: its keys and its own data. */
export function organisationChain(organisationId: string): string {
  return `organisation/${organisationId}`;
}

/** The chain of what belongs to no centre and no organisation. */
export const installationChain = 'installation';

/** The lock under which a chain grows: that of the writes it tells of, or two entries could get one place. */
export function lockOf(chain: string): string {
  return chain.startsWith('centre/') ? chain.slice('centre/'.length) : chain;
}
