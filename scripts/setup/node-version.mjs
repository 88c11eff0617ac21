/** Oldest version that runs the service; the same as `engines` in package.json. */
const oldest = [20, 19];

/** Says what is wrong with this version of Node, or null when it will do. */
export function nodeVersionFault(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (isEnough) return null;
  return `Meetlat needs Node.js ${oldest.join('.')} or newer; this is ${version}. Install a newer one from https://nodejs.org and try again.`;
}
