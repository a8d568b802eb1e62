/** What is wrong with a video link, as a sentence; undefined when it may be shown to a patient. */
export function videoUrlFault(text: string, hosts: readonly string[]): string | undefined {
  if (!URL.canParse(text)) return 'The video link is not a whole address.';
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:' || username || password)
    return 'The video link must begin with https:// and hold no sign-in.';
  if (!hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) {
    return `Video links may point to ${hosts.join(', ')} only.`;
  }
  // Whatever stands behind ? or # ends in logs on the way: no patient's data belongs there.
  return search || hash ? 'The video link must not carry anything behind ? or #.' : undefined;
}
