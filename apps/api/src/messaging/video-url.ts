/** Eleven digits on their own, also with the blank that people write in the middle. */
const nationalNumber = /(?<!\d)\d{6}[ -]?\d{5}(?!\d)/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What is wrong with a video link, as a sentence; undefined when it may be shown to a patient. */
export function videoUrlFault(text: string, hosts: readonly string[]): string | undefined {
  if (!URL.canParse(text)) return 'The video link is not a whole address.';
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:' || username || password)
    return 'The video link must begin with https:// and hold no sign-in.';
  if (!hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) {
    return `Video links may point to ${hosts.join(', ')} only.`;
  }
  if (nationalNumber.test(decoded(pathname))) return 'The video link must not carry a national number.';
  // Whatever stands behind ? or # ends in logs on the way: no patient's data belongs there.
  return search || hash ? 'The video link must not carry anything behind ? or #.' : undefined;
}
